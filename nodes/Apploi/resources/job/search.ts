import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { records, simplified } from '../../../shared/records';
import { jobPages } from '../../apploi';

/** The path and some fields are named in Full Apply; the rest is known from a third party's integration. */
export const search: INodePropertyOptions = {
	name: 'Search',
	value: 'search',
	action: 'Search jobs',
	description:
		"List a team's jobs. Not in the vendor's public reference but for its path: known from a third party's integration.",
	routing: {
		request: { method: 'GET', url: '/jobs/search' },
		send: { preSend: [walk(jobPages)] },
		output: {
			postReceive: [
				records('data'),
				simplified([
					'id',
					'name',
					'published',
					'team_id',
					'city',
					'state',
					'job_type',
					'apply_method',
					'number_of_questions_allowed',
					'partner_attributes',
				]),
			],
		},
	},
};

export const searchFields: INodeProperties[] = [
	{
		displayName: 'Include Private Jobs',
		name: 'includePrivate',
		type: 'boolean',
		default: false,
		displayOptions: { show: { resource: ['job'], operation: ['search'] } },
		description: 'Whether to list jobs that are not public as well',
		routing: {
			send: { type: 'query', property: 'include_private', value: '={{ $value ? 1 : undefined }}' },
		},
	},
];
