import { shownFor } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { applicantPages } from '../../apploi';
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

export const getAllFields = shownFor('applicant', ['getAll'], [teamField('team_id')]);
