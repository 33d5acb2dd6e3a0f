import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { prepare } from '../../shared/plan';
import { refuse } from '../../shared/refuse';
import { teamOf } from './digits';

const TEAM_ID = 'Team ID';

/** Puts the team of the field or of the credential into the query. */
function teamInQuery(property: string, isNeeded: boolean): PreSendAction {
	return prepare(async function (options) {
		const team = await teamOf(this, options.qs?.[property], TEAM_ID);
		if (isNeeded && team === undefined) {
			refuse(
				this,
				`'${TEAM_ID}' is empty`,
				`Fill in '${TEAM_ID}' here or in the Apploi credential.`,
			);
		}
		options.qs = { ...options.qs, [property]: team };
	});
}

const teamField: INodeProperties = {
	displayName: TEAM_ID,
	name: 'teamId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 345678',
	description: 'The team to look at. Empty means the team ID of the credential.',
};

/** The team whose records are listed. The calls name it differently, and statuses cannot be read without. */
export const teamFields: INodeProperties[] = [
	{
		...teamField,
		displayOptions: { show: { resource: ['applicant'], operation: ['getAll'] } },
		routing: {
			send: { type: 'query', property: 'team_id', preSend: [teamInQuery('team_id', false)] },
		},
	},
	{
		...teamField,
		displayOptions: { show: { resource: ['applicant'], operation: ['getStatuses'] } },
		routing: {
			send: { type: 'query', property: 'team_id', preSend: [teamInQuery('team_id', true)] },
		},
	},
	{
		...teamField,
		displayOptions: { show: { resource: ['job'], operation: ['search'] } },
		routing: {
			send: { type: 'query', property: 'teams', preSend: [teamInQuery('teams', false)] },
		},
	},
];
