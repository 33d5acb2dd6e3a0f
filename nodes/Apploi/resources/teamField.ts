import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { refuse } from '../../shared/input/refuse';
import { prepare } from '../../shared/request/operation';
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

/**
 * The team whose records are listed.
 *
 * @param property what the call names it
 */
export function teamField(property: string, { isNeeded = false } = {}): INodeProperties {
	return {
		displayName: TEAM_ID,
		name: 'teamId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 345678',
		description: 'The team to look at. Empty means the team ID of the credential.',
		routing: {
			send: { type: 'query', property, preSend: [teamInQuery(property, isNeeded)] },
		},
	};
}
