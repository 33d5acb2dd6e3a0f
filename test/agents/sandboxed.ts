import { mapValues } from 'lodash';

import credentials from '../../demo/credentials.json';
import type { SandboxControl } from '../../sandbox/sandboxControl';
import type { NodeRun } from '../engine/runNode';
import { accounts, keys } from '../sandbox/mergeAtsClient';

const person = (name: string, role: string) => ({ name, email: `${role}@example.com`, role });

const calendar = (email: string) => ({ email, timezone: 'Europe/Berlin', busyBlocks: [] });

/** What the requests of recruiters speak of, where the sandbox does not have it from the start. */
export async function plantPeople(control: SandboxControl): Promise<void> {
	await control.setLimits({ enabled: false });
	await control.seed('boooply', {
		empty: true,
		meetings: [
			{ code: 'Boooply-AI-101', jobRole: 'Nurse', participants: [person('Jane Doe', 'CANDIDATE')] },
			{
				code: 'Boooply-H-102',
				meetingType: 'HUMAN',
				participants: [person('Max Roe', 'CANDIDATE'), person('Anna Keller', 'INTERVIEWER')],
			},
			{
				code: 'Boooply-AI-103',
				sessionStatus: 'COMPLETED',
				score: 82,
				participants: [person('Zoë Müller', 'CANDIDATE')],
			},
			{ code: 'Boooply-H-104', participants: [person('Priya Raman', 'CANDIDATE')] },
		],
		calendars: ['anna@example.com', 'ben@example.com'].map(calendar),
	});
}

/** The credentials of the demo, as the engine of the tests takes them. */
export function credentialsFor(sandboxUrl: string): NodeRun['credentials'] {
	const filledIn = credentials
		.filter(({ name }) => !name.includes('driver'))
		.map(({ type, data }) => [
			type,
			mapValues(data, (value) => String(value).replace('{sandbox}', sandboxUrl)),
		]);
	return {
		...Object.fromEntries(filledIn),
		mergeAtsApi: {
			apiKey: keys.production,
			accountToken: accounts.greenhouse,
			baseUrl: `${sandboxUrl}/merge/api`,
		},
	};
}
