import type { MergeAtsState } from '../state';
import {
	addStandardAccount,
	productionKey,
	publicToken,
	standardAccounts,
	testKey,
} from './accounts';
import { addCompany } from './company';
import { addHiring } from './hiring';
import { SampleRecords } from './sampleRecords';

/** What the stand-in begins with. */
export function addStandardData(state: MergeAtsState): void {
	state.keys.set(productionKey, 'sandbox');
	state.keys.set(testKey, 'sandbox test');
	for (const standard of Object.values(standardAccounts)) {
		const account = addStandardAccount(state, standard);
		if (standard.candidates === 0) continue;
		const sample = new SampleRecords(state, account);
		account.records.fillLater(() => {
			addCompany(sample, standard.originId);
			addHiring(sample, standard.candidates, (id) => `${state.services.baseUrl()}/files/${id}.pdf`);
		});
	}
	state.publicTokens.set(publicToken, standardAccounts.greenhouse.token);
	state.targetFields.set('Candidate', [
		{ name: 'notice_period', description: 'How soon the candidate can begin' },
	]);
	addMapping(state);
	addIssues(state);
	state.audit('CREATED_REMOTE_PRODUCTION_API_KEY', 'Created the API key sandbox');
}

function addMapping(state: MergeAtsState): void {
	const id = state.nextId();
	state.accountByToken(standardAccounts.greenhouse.token)?.fieldMappings.set(id, {
		id,
		model: 'Candidate',
		isIntegrationWide: false,
		target: {
			name: 'notice_period',
			description: 'How soon the candidate can begin',
			is_organization_wide: true,
		},
		method: 'GET',
		urlPath: '/candidates',
		traversalPath: ['notice_period'],
		jmesPath: null,
		expression: null,
	});
}

function addIssues(state: MergeAtsState): void {
	const now = state.services.clock.now();
	const hour = 3600_000;
	const issues = [
		{ token: standardAccounts.relink.token, status: 'ONGOING', is_muted: false },
		{ token: standardAccounts.greenhouse.token, status: 'RESOLVED', is_muted: false },
		{ token: standardAccounts.workday.token, status: 'ONGOING', is_muted: true },
	] as const;
	issues.forEach(({ token, status, is_muted }, number) => {
		state.issues.push({
			id: state.nextId(),
			accountId: state.accountByToken(token)?.details.id ?? '',
			status,
			error_description: 'The API key lacks a permission',
			first_incident_time: new Date(now - (48 + number) * hour).toISOString(),
			last_incident_time: new Date(now - (12 + number) * hour).toISOString(),
			is_muted,
			error_details: ['Missing permission: interviews'],
		});
	});
}
