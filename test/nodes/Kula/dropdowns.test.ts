import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { nodes } from '../../engine/package';
import { loadOptions, searchList } from '../../engine/listSearch';
import { useKula } from './kula';

const kula = useKula();

const search = async (method: string, more: Partial<Parameters<typeof searchList>[0]> = {}) =>
	await searchList({
		node: 'Kula',
		method,
		credentials: { kulaApi: kula.credential() },
		...more,
	});

const options = async (method: string) =>
	await loadOptions({ node: 'Kula', method, credentials: { kulaApi: kula.credential() } });

/** What the step holds while a field of Interview: Create is opened. */
const creating: INodeParameters = {
	resource: 'interview',
	operation: 'create',
	application_id: byId(17084),
};

describe('Dropdowns of one record', () => {
	it('all list something', async () => {
		const dependent = ['searchActivities', 'searchNotes', 'searchOrganizers', 'searchStages'];
		const methods = Object.keys(nodes.Kula?.methods?.listSearch ?? {}).filter(
			(method) => !dependent.some((name) => method.startsWith(name)) && method !== 'searchWebhooks',
		);
		const empty: string[] = [];
		for (const method of methods) {
			const { results } = await search(method);
			if (results.length === 0) empty.push(method);
		}
		expect(methods.length).toBeGreaterThan(15);
		expect(empty).toEqual([]);
	}, 60_000);

	it('offer no job at all where one can be taken away', async () => {
		const none = { name: 'No Job', value: 'none' };
		const { results } = await search('searchJobsOrNone');
		expect(results).toHaveLength(4);
		expect(results[0]).toEqual(none);
		expect((await search('searchJobsOrNone', { filter: 'no' })).results).toContainEqual(none);
		expect((await search('searchJobsOrNone', { filter: 'sales' })).results).toHaveLength(1);
	});

	it('come in pages of 100', async () => {
		const first = await search('searchApplications');
		expect([first.results.length, first.paginationToken]).toEqual([100, '2']);
		const second = await search('searchApplications', { paginationToken: '2' });
		expect([second.results.length, second.paginationToken]).toEqual([20, undefined]);
	});

	it('are searched by Kula where it can', async () => {
		const { results } = await search('searchUsers', { filter: 'ada' });
		expect(results).toEqual([{ name: 'Ada Ruiz · ada.ruiz@example.com', value: '41' }]);
		expect((await kula.received()).map(({ query }) => query)).toEqual([
			{ query: 'ada', page: '1', limit: '100' },
		]);
	});

	it('are searched here where it cannot', async () => {
		const { results } = await search('searchOffices', { filter: 'BERL' });
		expect(results).toEqual([{ name: 'Berlin', value: '3' }]);
	});

	it('offer only invites of the right category', async () => {
		const { results } = await search('searchInterviewerTemplates');
		expect(results).toEqual([{ name: 'Invite of the interviewers', value: '78' }]);
	});

	it("show starts in the workflow's zone", async () => {
		const { results } = await search('searchInterviews', { timezone: 'America/Los_Angeles' });
		expect(results[0]?.name).toMatch(/^Interview · .+ · \d{4}-\d\d-\d\d 12:00 · \w+$/);
	});

	it('depend on the application that is chosen', async () => {
		const organizers = await search('searchOrganizers', { parameters: creating, filter: 'chloe' });
		expect(organizers.results).toEqual([{ name: expect.stringContaining('Chloe'), value: '58' }]);
		const activities = await search('searchActivities', { parameters: creating });
		expect(activities.results).toEqual([{ name: 'Panel · Platform panel', value: '8802' }]);
		const moving = { resource: 'application', operation: 'moveStage', id: byId(17084) };
		const stages = await search('searchStagesOfApplication', { parameters: moving });
		expect(stages.results).toContainEqual({ name: 'Offer', value: '1205' });
	});

	it('ask for what they depend on', async () => {
		const parameters = { ...creating, application_id: byId('') };
		await expect(search('searchActivities', { parameters })).rejects.toThrow(
			"Choose the 'Application' first",
		);
		expect(await kula.received()).toEqual([]);
	});

	it('say what is wrong with the token', async () => {
		const credentials = { kulaApi: kula.credential('wrong') };
		await expect(search('searchUsers', { credentials })).rejects.toThrow('ERR_INVALID_TOKEN');
	});
});

describe('Dropdowns of several records', () => {
	it.each([
		['getDepartments', { name: 'Engineering', value: 8 }],
		['getJobs', { name: 'Designer · draft', value: 320 }],
		['getOffices', { name: 'Portland', value: 2 }],
		['getRoles', { name: 'Recruiter', value: 2 }],
		['getSources', { name: 'Referral', value: 32 }],
		['getUsers', { name: 'Ben Otieno · ben.otieno@example.com', value: 57 }],
		['getEventTypes', { name: 'candidate.created', value: 'candidate.created' }],
	])('%s offers %j', async (method, choice) => {
		expect(await options(method)).toContainEqual(choice);
	});
});
