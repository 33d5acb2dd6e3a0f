import type { INodeParameters } from 'n8n-workflow';

import { formOf, loadOptions, searchList } from '../../engine/listSearch';
import { byId } from '../../engine/operations';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();

const step = (accountToken = accounts.greenhouse) => ({
	node: 'MergeAts',
	credentials: { mergeAtsApi: merge.credential(accountToken) },
});

const search = async (method: string, more: Partial<Parameters<typeof searchList>[0]> = {}) =>
	await searchList({ ...step(), method, ...more });

describe('dropdowns of records', () => {
	it('list the records of the chosen resource, page by page', async () => {
		const parameters = { resource: 'candidate', operation: 'get' };
		const first = await search('searchRecords', { parameters });
		expect(first.results).toHaveLength(100);
		expect(first.results[0]).toEqual({
			name: 'Ada Abbott · Specialist · Example Works',
			value: expect.stringMatching(/^[\da-f-]{36}$/),
		});
		const { paginationToken } = first;
		const second = await search('searchRecords', {
			parameters,
			...(typeof paginationToken === 'string' && { paginationToken }),
		});
		expect(second.results[0]?.value).not.toBe(first.results[0]?.value);
	});

	it('look through further pages for a name', async () => {
		const { json } = await merge.run('candidate', 'getAll', { returnAll: true });
		const last = json.at(-1);
		const { results } = await search('searchCandidates', { filter: String(last?.id) });
		expect(results.map(({ value }) => value)).toEqual([last?.id]);
	});

	it('find a candidate by e-mail address with the filter of the API', async () => {
		const { email_addresses: addresses } = await merge.newest('candidate');
		const [address] = Array.isArray(addresses) ? addresses : [];
		const filter = String(Object(address).value);
		const { results } = await search('searchCandidates', { filter });
		expect(results).toHaveLength(1);
		expect((await merge.received())[0]?.query).toMatchObject({ email_addresses: filter });
	});

	it('name an application by its candidate and job', async () => {
		const { results } = await search('searchApplications');
		expect(results[0]?.name).toMatch(/^Ada Abbott · Backend Engineer · \d+ \w{3} \d\d:\d\d$/);
	});

	describe('name an interview by whom it is with, when, and its stage', () => {
		const newest = async () => {
			const { id, application } = await merge.newest('interview');
			await merge.control.seed('mergeAts', {
				accountToken: accounts.greenhouse,
				change: { ScheduledInterview: { [String(id)]: { start_at: '2099-12-03T14:00:00Z' } } },
			});
			const { json } = await merge.run('application', 'get', {
				id: byId(application),
				options: { expand: ['candidate'] },
			});
			await merge.control.clearRequests();
			const { first_name, last_name } = Object(json[0]?.candidate);
			return { id, name: `${String(first_name)} ${String(last_name)}` };
		};

		it.each(['searchInterviews', 'searchRecords'])('in %s', async (method) => {
			const { id, name } = await newest();
			const { results } = await search(method, {
				parameters: { resource: 'interview', operation: 'get' },
				timezone: 'Europe/Berlin',
			});
			expect(results.find(({ value }) => value === id)?.name).toMatch(
				new RegExp(`^${name} · 3 Dec 2099 15:00 · [A-Z][a-z]+`),
			);
		});

		it('and find it by the name', async () => {
			const { id, name } = await newest();
			const { results } = await search('searchInterviews', { filter: name.toLowerCase() });
			expect(results.map(({ value }) => value)).toContain(id);
			expect(results.every((result) => result.name.startsWith(name))).toBe(true);
		});
	});

	it('offer the stages of the job that is chosen beside', async () => {
		const { id } = await merge.newest('job');
		const { results } = await search('searchStages', {
			parameters: {
				resource: 'application',
				filters: { job_id: byId(id), current_stage_id: byId('') },
			},
			path: 'parameters.filters.current_stage_id',
		});
		expect(results.map(({ name }) => name.split(' · ')[0])).toEqual([
			'Application review',
			'Phone screen',
			'Interview',
			'Onsite',
			'Offer',
		]);
	});

	it("offer the stages of the application's job", async () => {
		const { id, job } = await merge.newest('application');
		const { results } = await search('searchStagesOfApplication', {
			parameters: { resource: 'application', operation: 'changeStage', id: byId(id) },
		});
		expect(results).toHaveLength(5);
		expect((await merge.received()).at(-1)?.query).toMatchObject({ job_id: job });
	});

	it('offer the stages of what is chosen in the form of a new record', async () => {
		const { id, job } = await merge.newest('application');
		const path = 'parameters.additionalFields.stage';
		const ofJob = await search('searchStages', {
			parameters: { resource: 'application', operation: 'create', job: byId(job) },
			path,
		});
		const ofApplication = await search('searchStagesOfApplication', {
			parameters: { resource: 'interview', operation: 'create', application: byId(id) },
			path,
		});
		expect(ofJob.results).toHaveLength(5);
		expect(ofApplication.results).toEqual(ofJob.results);
	});

	it('list linked accounts without an account token', async () => {
		const { results } = await search('searchLinkedAccounts', {
			credentials: { mergeAtsApi: merge.credential('') },
		});
		expect(results).toContainEqual({
			name: 'Acme Corp · Greenhouse · Complete',
			value: expect.any(String),
		});
	});

	it('use the account token of the step', async () => {
		const parameters = { resource: 'job', options: { accountToken: accounts.workday } };
		await search('searchRecords', { parameters });
		const [request] = await merge.requests();
		expect(request?.headers).toMatchObject({ 'x-account-token': accounts.workday });
	});

	it('say that an account token is missing', async () => {
		await expect(
			search('searchJobs', { credentials: { mergeAtsApi: merge.credential('') } }),
		).rejects.toThrow('There is no account token');
	});
});

describe('the form of a write', () => {
	const form = async (parameters: INodeParameters, accountToken?: string) =>
		await formOf({ ...step(accountToken), method: 'getWriteFields', parameters });

	it('has what only the ATS of the account has, and tells what that wants of the other fields', async () => {
		const { fields } = await form({ resource: 'interview', operation: 'create' });
		expect(fields).toEqual([
			expect.objectContaining({
				id: 'integration_params.interview_id',
				displayName: 'Interview step',
				required: true,
				type: 'options',
				options: expect.arrayContaining([{ name: 'Phone screen', value: '3001' }]),
			}),
			expect.objectContaining({ id: 'integration_params.external_event_id', removed: true }),
			expect.objectContaining({
				displayName: 'Required Above',
				readOnly: true,
				defaultValue: 'Application, Interviewer, Start, End, Acting User',
			}),
			expect.objectContaining({
				displayName: 'Not Accepted',
				readOnly: true,
				defaultValue: 'Job Interview Stage',
			}),
		]);
	});

	it('differs between accounts', async () => {
		const { fields } = await form({ resource: 'interview', operation: 'create' }, accounts.lever);
		expect(fields.map(({ id }) => id)).toEqual(
			expect.arrayContaining([
				'integration_params.timezone',
				'linked_account_params.feedback_template',
			]),
		);
	});

	it('of an application follows the chosen template', async () => {
		const { fields } = await form(
			{
				resource: 'application',
				operation: 'create',
				fields: { mappingMode: 'defineBelow', value: { remote_template_id: 'tpl_direct' } },
			},
			accounts.lever,
		);
		expect(fields.map(({ id }) => id)).toContain('linked_account_params.consent_given');
	});

	it('of a change is that of the chosen candidate, or of any while that is an expression', async () => {
		const { id } = await merge.newest('candidate');
		const updating = { resource: 'candidate', operation: 'update' };
		const chosen = await form({ ...updating, id: byId(id) });
		const unknown = await form({ ...updating, id: byId('={{ $json.id }}') });
		expect(chosen).toEqual({
			fields: [],
			emptyFieldsNotice:
				'This ATS has no fields of its own. Required Above: Acting User. Not Accepted: Applications, Attachments, Can Email, Last Interaction.',
		});
		expect(unknown).toEqual(chosen);
	});

	it('says in words that an account cannot do it', async () => {
		const { fields, emptyFieldsNotice } = await form(
			{ resource: 'interview', operation: 'create' },
			accounts.workday,
		);
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toContain("The resource 'ATS Request'");
	});
});

describe('lists to choose several from', () => {
	it('show each user once, by name and email', async () => {
		const users = await loadOptions({ ...step(), method: 'getUsers' });
		expect(users).toHaveLength(25);
		expect(users).toContainEqual({
			name: 'Ada Abbott · ada.abbott@acme.example',
			value: expect.any(String),
		});
		expect(new Set(users.map(({ name }) => name)).size).toBe(25);
	});

	it('are read to their end', async () => {
		await merge.control.seed('mergeAts', {
			accountToken: accounts.greenhouse,
			addMany: { RemoteUser: 120 },
		});
		const users = await loadOptions({ ...step(), method: 'getUsers' });
		expect(users).toHaveLength(145);
		expect((await merge.received()).map(({ query }) => Object.keys(query))).toEqual([
			['page_size'],
			['page_size', 'cursor'],
		]);
	});
});

describe('the screening questions', () => {
	it("are those of the application's job", async () => {
		const { id } = await merge.newest('job');
		const { results } = await search('searchScreeningQuestions', {
			parameters: { resource: 'application', operation: 'create', job: byId(id) },
		});
		expect(results.map(({ name }) => name)).toEqual([
			'May you work here? · Single Select',
			'When can you begin? · Date',
		]);
	});

	it('ask for the job first', async () => {
		const parameters = { resource: 'application', operation: 'create', job: byId('') };
		await expect(search('searchScreeningQuestions', { parameters })).rejects.toThrow(
			"Choose the 'Job' first",
		);
	});
});
