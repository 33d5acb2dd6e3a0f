import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { list, prepare } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { jobPages } from '../../apploi';

const teamList = prepare(function (options) {
	const teams = String(options.qs?.teams ?? '')
		.split(',')
		.map((team) => team.trim())
		.filter(Boolean);
	if (teams.length > 0 && teams.every((team) => /^\d+$/.test(team))) {
		options.qs = { ...options.qs, teams };
		return;
	}
	refuse(
		this,
		"'Team IDs' must be IDs separated by commas",
		"Give IDs in digits only, such as 345678,345679. Job Board: Get Company Profile tells a company's teams.",
	);
});

/** The feed behind the public job board. */
export const search = list(
	{
		name: 'Search',
		value: 'search',
		action: 'Search the public job board',
		description:
			"List the jobs that companies show in public. Not in the vendor's public reference: the feed behind the job board.",
		routing: {
			request: { method: 'GET', baseURL: '={{$credentials.jobFeedUrl}}', url: '/search/jobs/' },
			send: { preSend: [teamList] },
			output: { postReceive: [records('data')] },
		},
	},
	jobPages,
);

export const searchFields = shownFor(
	'jobBoard',
	['search'],
	[
		{
			displayName: 'Team IDs',
			name: 'boardTeams',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 345678,345679',
			description: 'The teams whose jobs are listed, separated by commas',
			routing: { send: { type: 'query', property: 'teams' } },
		},
		{
			displayName: 'Brand',
			name: 'brand',
			type: 'string',
			default: '',
			description: 'Only jobs of this brand',
			routing: { send: { type: 'query', property: 'brand' } },
		},
	],
);
