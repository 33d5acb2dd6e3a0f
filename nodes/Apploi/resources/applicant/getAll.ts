import { shownFor } from '../../../shared/editor/resource';
import { list, momentInQuery } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { applicantPages } from '../../apploi';
import { jobField } from '../jobField';
import { teamField } from '../teamField';

/** The path is named in the page on scheduling; parameters and answer are known from a third party's integration. */
export const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many applicants',
		description:
			"List applicants. Not in the vendor's public reference but for its path: a key that may not read applicants gets an empty list.",
		routing: {
			request: { method: 'GET', url: '/applicants' },
			output: { postReceive: [records('data')] },
		},
	},
	applicantPages,
);

export const getAllFields = shownFor(
	'applicant',
	['getAll'],
	[
		teamField('team_id'),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					...jobField,
					required: false,
					description:
						"Only applicants for this job posting. Not in the vendor's public reference, but in its published client.",
					routing: { send: { type: 'query', property: 'job_id' } },
				},
				{
					displayName: 'Updated After',
					name: 'updated_after',
					type: 'dateTime',
					default: '',
					description:
						"Only applicants changed after this time, in the time zone of the workflow unless it has an offset. Not in the vendor's public reference, but in its published client.",
					routing: {
						send: {
							type: 'query',
							property: 'updated_after',
							preSend: [momentInQuery('updated_after', 'Updated After')],
						},
					},
				},
			],
		},
	],
);
