import { keyWithoutApplicants } from '../../../sandbox/vendors/apploi/keys';
import { withServer } from '../../engine/server';
import { applicant, job, newestApplicant, useApploi } from './apploi';

const text = {
	messageDirection: 'from_candidate',
	messageType: 'text',
	messageBody: 'Ten suits me.',
	externalId: 'sms-1',
	vendorName: 'Example Messaging',
	status: 'DELIVERED',
};
const message = {
	...text,
	messageDirection: 'to_candidate',
	messageType: 'email',
	subject: 'Your interview',
};

describe('Apploi', () => {
	const apploi = useApploi();
	const queries = async () => (await apploi.received()).map(({ query }) => query);

	it('tells in words that a method is not taken', async () => {
		const { error } = await withServer(
			(_request, response) => {
				response.writeHead(405, { 'content-type': 'text/plain' }).end('405 response');
			},
			async (baseUrl) =>
				await apploi.run('message', 'getAll', applicant(), {
					credentials: { apploiApi: apploi.credential({ baseUrl }) },
				}),
		);
		expect(error?.message).toBe('Apploi does not know this call');
		expect(error?.description).toContain('Check the base URL in the credential.');
	});

	describe('messages', () => {
		it('are recorded with all fields', async () => {
			const { json } = await apploi.run('message', 'record', {
				...applicant(),
				...message,
				isSentByVendor: false,
			});
			expect(await apploi.received()).toEqual([
				{
					method: 'POST',
					path: `/applicants/${newestApplicant}/message`,
					query: {},
					body: {
						external_id: 'sms-1',
						message_type: 'email',
						message_body: 'Ten suits me.',
						status: 'DELIVERED',
						vendor_name: 'Example Messaging',
						message_direction: 'to_candidate',
						subject: 'Your interview',
						is_sent_by_vendor: false,
					},
				},
			]);
			expect(json).toEqual([
				{ success: true, applicant_id: String(newestApplicant), response: null },
			]);
		});

		it('need a subject only as e-mails', async () => {
			const { error } = await apploi.run('message', 'record', { ...applicant(), ...text });
			expect(error).toBeUndefined();
			expect((await apploi.received())[0]?.body).not.toHaveProperty('subject');
			const withoutSubject = await apploi.run('message', 'record', {
				...applicant(),
				...message,
				subject: '={{ "" }}',
			});
			expect(withoutSubject.error?.message).toBe("'Subject' is empty");
		});

		it('are listed, the newest first, up to the limit', async () => {
			for (const externalId of ['sms-1', 'sms-2', 'sms-3']) {
				await apploi.run('message', 'record', { ...applicant(), ...text, externalId });
			}
			const { json } = await apploi.run('message', 'getAll', { ...applicant(), limit: 2 });
			expect(json.map(({ external_id }) => external_id)).toEqual(['sms-3', 'sms-2']);
		});

		it('are none where nobody wrote', async () => {
			const { items, error } = await apploi.run('message', 'getAll', applicant());
			expect([items, error]).toEqual([[], undefined]);
		});
	});

	describe('applicants', () => {
		it('are listed whole, by offset, without a total', async () => {
			const { json } = await apploi.run('applicant', 'getAll', { returnAll: true });
			expect(json).toHaveLength(230);
			expect(await queries()).toEqual([
				{ team_id: '345678', limit: '100', offset: '0' },
				{ team_id: '345678', limit: '100', offset: '100' },
				{ team_id: '345678', limit: '100', offset: '200' },
				{ team_id: '345678', limit: '100', offset: '230' },
			]);
		});

		it('are filtered by job and by the time of their last change', async () => {
			const filters = { ...job(67891), updated_after: '2020-01-01T00:00:00' };
			const { json } = await apploi.run('applicant', 'getAll', { limit: 10, filters });
			expect(json.map((row) => row.job)).toEqual([
				expect.objectContaining({ id: 67891 }),
				expect.objectContaining({ id: 67891 }),
			]);
			expect((await queries())[0]).toMatchObject({
				job_id: '67891',
				updated_after: '2020-01-01T00:00:00Z',
			});
		});

		it('are never asked for beyond the limit', async () => {
			const { json } = await apploi.run('applicant', 'getAll', { limit: 130 });
			expect(json).toHaveLength(130);
			expect((await queries()).map(({ limit, offset }) => [limit, offset])).toEqual([
				['100', '0'],
				['30', '100'],
			]);
		});

		it('are asked for without a team where none is known', async () => {
			await apploi.run(
				'applicant',
				'getAll',
				{ limit: 1 },
				{ credentials: { apploiApi: apploi.credential({ teamId: '' }) } },
			);
			expect(await queries()).toEqual([{ limit: '1', offset: '0' }]);
		});

		it('are none to a key that may not read them', async () => {
			const credentials = { apploiApi: apploi.credential({ apiKey: keyWithoutApplicants }) };
			const { items, error } = await apploi.run('applicant', 'getAll', {}, { credentials });
			expect([items, error]).toEqual([[], undefined]);
		});

		it('have statuses, whether rows or plain names', async () => {
			const rows = await apploi.run('applicant', 'getStatuses', { teamId: 345678 });
			expect(rows.json[0]).toEqual({ id: 1, name: 'New' });
			expect(await queries()).toEqual([{ team_id: '345678' }]);
			await apploi.control.addFault({
				vendor: 'apploi',
				effect: { kind: 'status', status: 200, body: { data: ['New', 'Hired'] } },
			});
			const names = await apploi.run('applicant', 'getStatuses');
			expect(names.json).toEqual([{ name: 'New' }, { name: 'Hired' }]);
		});

		it('have no statuses without a team', async () => {
			const credentials = { apploiApi: apploi.credential({ teamId: '' }) };
			const { error } = await apploi.run('applicant', 'getStatuses', {}, { credentials });
			expect(error?.message).toBe("'Team ID' is empty");
			expect(await apploi.received()).toEqual([]);
		});

		it('are read again after a bad gateway', async () => {
			await apploi.control.addFault({
				vendor: 'apploi',
				effect: { kind: 'status', status: 502 },
			});
			expect((await apploi.run('applicant', 'getAll', { limit: 3 })).json).toHaveLength(3);
		});
	});

	describe('jobs', () => {
		it('are searched page by page, private ones when asked', async () => {
			const { json } = await apploi.run('job', 'search', {
				returnAll: true,
				includePrivate: true,
			});
			expect(json).toHaveLength(120);
			expect(await queries()).toEqual(
				['1', '2', '3'].map((page) => ({
					teams: '345678',
					include_private: '1',
					page,
					size: '100',
				})),
			);
			expect(Object.keys(json[0] ?? {})).toContain('partner_attributes');
			expect(Object.keys(json[0] ?? {})).not.toContain('job_owner_email');
		});

		it('are shown whole without Simplify', async () => {
			const { json } = await apploi.run('job', 'search', { limit: 1, simplify: false });
			expect(json[0]).toHaveProperty('questions_url');
			expect(await queries()).toEqual([{ teams: '345678', page: '1', size: '1' }]);
		});

		it('tell their questions', async () => {
			const { json } = await apploi.run('job', 'getQuestions', job(67890));
			expect(json.map(({ type }) => type)).toEqual([
				'select',
				'multiselect',
				'date',
				'text',
				'textarea',
			]);
			expect(await apploi.received()).toEqual([
				expect.objectContaining({
					path: '/v1/apploi/67890/questions.json',
					query: { source: 'None' },
				}),
			]);
		});
	});

	it('is asked for questions and public jobs at their own addresses', async () => {
		const credentials = { apploiApi: apploi.credential({ baseUrl: 'http://apploi.invalid' }) };
		const boardTeams = '345678';
		const runs = [
			await apploi.run('job', 'getQuestions', job(67890), { credentials }),
			await apploi.run('jobBoard', 'search', { boardTeams }, { credentials }),
			await apploi.run('jobBoard', 'getCompanyProfile', { slug: 'example-care' }, { credentials }),
		];
		expect(runs.map(({ json, error }) => [json.length, error])).toEqual([
			[5, undefined],
			[50, undefined],
			[1, undefined],
		]);
	});

	describe('job board', () => {
		it('is searched by teams', async () => {
			const { json } = await apploi.run('jobBoard', 'search', {
				boardTeams: '345678, 345679',
				brand: 'care',
				limit: 5,
			});
			expect(json).toHaveLength(5);
			expect(await apploi.received()).toEqual([
				{
					method: 'GET',
					path: '/search/jobs/',
					query: { teams: '345678,345679', brand: 'care', page: '1', size: '5' },
					body: undefined,
				},
			]);
		});

		it('wants teams in digits', async () => {
			const { error } = await apploi.run('jobBoard', 'search', { boardTeams: 'care' });
			expect(error?.message).toBe("'Team IDs' must be IDs separated by commas");
		});

		it('is not searched for half a character', async () => {
			const { error } = await apploi.run('jobBoard', 'search', {
				boardTeams: '345678',
				brand: '={{ "\\ud83d" }}',
			});
			expect(error?.message).toBe("'Brand' holds half a character");
			expect(await apploi.received()).toEqual([]);
		});

		it('tells the profile of a company', async () => {
			const { json } = await apploi.run('jobBoard', 'getCompanyProfile', {
				slug: 'example-care',
			});
			expect(json).toEqual([expect.objectContaining({ name: 'Example Care', team_id: 345678 })]);
		});
	});
});
