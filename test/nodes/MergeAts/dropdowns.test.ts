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
			name: expect.stringMatching(/^Ada · Abbott/),
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
		expect(results[0]?.name).toMatch(/^Ada · Abbott · Backend Engineer/);
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

	it('list linked accounts without an account token', async () => {
		const { results } = await search('searchLinkedAccounts', {
			credentials: { mergeAtsApi: merge.credential('') },
		});
		expect(results).toContainEqual({
			name: 'Acme Corp · Greenhouse · COMPLETE',
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

	it('is drawn from what the ATS of the account accepts', async () => {
		const { fields } = await form({ resource: 'interview', operation: 'create' });
		expect(fields).toContainEqual(
			expect.objectContaining({ id: 'application', required: true, type: 'string' }),
		);
		expect(fields).toContainEqual(
			expect.objectContaining({ id: 'start_at', required: true, type: 'dateTime' }),
		);
		expect(fields).toContainEqual(
			expect.objectContaining({ id: 'interviewers', required: true, type: 'array' }),
		);
		expect(fields).toContainEqual(
			expect.objectContaining({
				id: 'integration_params.interview_id',
				required: true,
				type: 'options',
				options: expect.arrayContaining([{ name: 'Phone screen', value: '3001' }]),
			}),
		);
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
		expect(chosen.fields.map(({ id: field }) => field)).toContain('title');
		expect(unknown.fields).toEqual(chosen.fields);
	});

	it('says in words that an account cannot do it', async () => {
		const { fields, emptyFieldsNotice } = await form(
			{ resource: 'interview', operation: 'create' },
			accounts.workday,
		);
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toContain('Passthrough');
	});
});

describe('the support of the ATS for interviews', () => {
	it.each([
		[
			accounts.workday,
			'Workday',
			'Workday does not supply job_interview_stage, location, organizer, status: they stay empty. Interviews cannot be created through Merge. Passthrough reaches the API of the ATS itself.',
		],
		[
			accounts.greenhouse,
			'Greenhouse',
			'Greenhouse supplies all fields of interviews. Interviews can be created; required: application, end_at, integration_params, interviewers, start_at.',
		],
	])('is told for the account %s', async (accountToken, name, description) => {
		const choices = await loadOptions({ ...step(accountToken), method: 'getInterviewSupport' });
		expect(choices).toEqual([{ name, value: '', description }]);
	});
});
