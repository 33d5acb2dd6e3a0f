import { simplify } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { list, prepare } from '../../../shared/request/operation';
import { records, simplified } from '../../../shared/request/records';
import { jobPages } from '../../apploi';
import { teamField } from '../teamField';

/** The path and some fields are named in Full Apply; the rest is known from a third party's integration. */
export const search = list(
	{
		name: 'Search',
		value: 'search',
		action: 'Search jobs',
		description:
			"List a team's jobs. Not in the vendor's public reference but for its path: known from a third party's integration.",
		routing: {
			request: { method: 'GET', url: '/jobs/search' },
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
	},
	jobPages,
);

/** Apploi knows the wish for private jobs as 1, and no wish as nothing. */
const oneOrNothing = prepare((options) => {
	const { include_private: isWanted, ...query } = options.qs ?? {};
	options.qs = isWanted ? { ...query, include_private: 1 } : query;
});

export const searchFields = shownFor(
	'job',
	['search'],
	[
		{
			displayName: 'Include Private Jobs',
			name: 'includePrivate',
			type: 'boolean',
			default: false,
			description: 'Whether to list jobs that are not public as well',
			routing: { send: { type: 'query', property: 'include_private', preSend: [oneOrNothing] } },
		},
		teamField('teams'),
		simplify,
	],
);
