import { byId } from '../../engine/operations';
import { useScheduler } from './interviewScheduler';

const newJob = {
	title: 'Courier',
	description: 'Parcels in the city, by day.',
	industries: ['courier', 'private_hire'],
	jobType: 'part_time',
	driversRequired: 7,
	minRating: 2.7,
	postcode: 'M1 1AE',
	startDate: '2094-01-12T00:00:00',
	showBy: 'minimum_hours',
	wages: {
		wage: [
			{ kind: 'sunday', rate: 100 },
			{ kind: 'bank_holiday', rate: 120.5 },
		],
	},
};

describe('Interview Scheduler', () => {
	const scheduler = useScheduler();
	const queries = async () => (await scheduler.calls()).map(({ query }) => query);

	describe('drivers of a job', () => {
		it('are listed whole, in the pages that the headers tell', async () => {
			const { json } = await scheduler.run('jobDriver', 'getAll', { id: '332', returnAll: true });
			expect(json).toHaveLength(57);
			expect(await scheduler.calls()).toEqual(
				['1', '2'].map((page) => ({
					method: 'GET',
					path: '/api/v1/jobs/332/job_drivers',
					query: { page, per_page: '100' },
					body: undefined,
				})),
			);
		});

		it('are listed up to a limit, by state', async () => {
			const { json, run } = await scheduler.run('jobDriver', 'getAll', {
				id: '332',
				driverState: 'former',
				limit: 3,
			});
			expect(json).toHaveLength(3);
			expect(await queries()).toEqual([{ by_state: 'former', page: '1', per_page: '3' }]);
			expect(run.data.resultData.runData.Tested?.[0]?.hints).toEqual([
				expect.objectContaining({
					message: '3 of 14 records. Raise Limit or turn on Return All for more.',
				}),
			]);
		});

		it('are not listed in part where the headers do not tell how many there are', async () => {
			const body = { job_drivers: [{ id: 316 }] };
			const effect = { kind: 'status', status: 200, body } as const;
			await scheduler.control.addFault({
				vendor: 'scheduler',
				path: '/api/v1/jobs/332/job_drivers',
				effect,
			});
			const list = { id: '332', returnAll: true };
			const { json, error } = await scheduler.run('jobDriver', 'getAll', list);
			expect(json).toEqual([]);
			expect(error?.message).toBe('The answer does not tell whether the list ends');
			expect(error?.description).toBe(
				'There may be more than the 1 records read. Try again later; if this lasts, check the base URL in the credential, or set a Limit.',
			);
		});

		it('are accepted', async () => {
			const parameters = { job_id: '332', id: byId(400) };
			const { json } = await scheduler.run('jobDriver', 'accept', parameters);
			expect(json).toMatchObject([{ id: 400, kind: 'accepted' }]);
			expect(await scheduler.calls()).toEqual([
				{
					method: 'POST',
					path: '/api/v1/jobs/332/job_drivers/400/accept',
					query: {},
					body: undefined,
				},
			]);
		});

		it.each([
			['reason', { reason: 'The licence has expired' }],
			['ignore_reason', { ignore_reason: 'The licence has expired' }],
		])('are rejected with the reason as %s', async (reasonName, body) => {
			const { json } = await scheduler.run('jobDriver', 'reject', {
				job_id: '332',
				id: byId(400),
				reasonName,
				reason: 'The licence has expired',
			});
			expect(json).toMatchObject([{ kind: 'rejected_verified' }]);
			expect(await scheduler.calls()).toEqual([
				{
					method: 'POST',
					path: '/api/v1/jobs/332/job_drivers/400/reject_verified',
					query: {},
					body: { job_driver: body },
				},
			]);
		});

		it('are not rejected without a reason', async () => {
			const { error } = await scheduler.run('jobDriver', 'reject', {
				job_id: '332',
				id: byId(400),
				reason: '={{ "" }}',
			});
			expect(error?.message).toBe("'Reason' is empty");
			expect(await scheduler.received()).toEqual([]);
		});
	});

	it('accepts a contract', async () => {
		const { json } = await scheduler.run('contract', 'accept', { job_id: '332', id: byId(1316) });
		expect(json).toMatchObject([{ id: 1316, state: 'active', job_driver_id: 316 }]);
		expect((await scheduler.calls())[0]?.path).toBe('/api/v1/jobs/332/contracts/1316/accept');
	});

	it('lists members of the company, and cuts them at the limit', async () => {
		const all = await scheduler.run('companyMember', 'getAll', { returnAll: true });
		expect(all.json).toHaveLength(20);
		const some = await scheduler.run('companyMember', 'getAll', { limit: 2 });
		expect(some.json).toHaveLength(2);
		expect(await queries()).toEqual([{}, {}]);
	});

	it('lists operators of a company', async () => {
		const { json } = await scheduler.run('companyOperator', 'getAll', {
			company_id: '733',
			returnAll: true,
		});
		expect(json).toHaveLength(23);
		expect((await scheduler.calls())[0]?.path).toBe('/api/v1/companies/733/company_operators');
	});

	it('lists own applications with their interviews', async () => {
		const id = await scheduler.create();
		const { json } = await scheduler.run('ownApplication', 'getAll', {
			applicationState: 'application',
		});
		expect(json.map((application) => application.id)).toEqual([316, 290]);
		expect(json[0]).toMatchObject({ interviews: [{ id, status: 'pending' }] });
		expect((await queries())[1]).toEqual({
			by_state: 'application',
			page: '1',
			per_page: '50',
		});
	});

	it('lists nothing where there is nothing', async () => {
		await scheduler.control.seed('scheduler', { empty: true });
		const { items, error } = await scheduler.run('ownApplication', 'getAll', {});
		expect([items, error]).toEqual([[], undefined]);
	});

	it('creates a job with every field', async () => {
		const { json, error } = await scheduler.run('job', 'create', {
			...newJob,
			additionalFields: {
				currency: 'GBP',
				dbs_check: false,
				dbs_last_performed_months: 12,
				endDate: '2094-03-03T00:00:00',
				expected_weekly_hours: 19,
				hours_from: 10,
				hours_to: 20,
				inexperienced_drivers: true,
				licenses: ['phv', 'hiab'],
				ongoing: false,
				overtime_after: 8,
				overtime_rate: 15,
				publishedAt: '2026-12-01T08:00:00Z',
				status: 'published',
				young_drivers: true,
			},
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ title: 'Courier' }]);
		expect(await scheduler.calls()).toEqual([
			{
				method: 'POST',
				path: '/api/v1/jobs',
				query: {},
				body: {
					job: {
						title: 'Courier',
						description: 'Parcels in the city, by day.',
						industries: ['courier', 'private_hire'],
						job_type: 'part_time',
						drivers_required: 7,
						min_rating: 2.7,
						postcode: 'M1 1AE',
						start_date: '2094-01-12',
						end_date: '2094-03-03',
						show_by: 'minimum_hours',
						wages_attributes: {
							'0': { kind: 'sunday', rate: 100 },
							'1': { kind: 'bank_holiday', rate: 120.5 },
						},
						currency: 'GBP',
						dbs_check: false,
						dbs_last_performed_months: 12,
						expected_weekly_hours: 19,
						hours_from: 10,
						hours_to: 20,
						inexperienced_drivers: true,
						licenses: ['phv', 'hiab'],
						ongoing: false,
						overtime_after: 8,
						overtime_rate: 15,
						published_at: '2026-12-01T08:00:00Z',
						status: 'published',
						young_drivers: true,
					},
				},
			},
		]);
	});

	it.each([
		[{ title: '={{ "" }}' }, "'Title' is empty"],
		[{ industries: '={{ [] }}' }, "'Industries' is empty"],
		[{ wages: '={{ ({}) }}' }, "'Wages' is empty"],
		[{ startDate: '={{ "soon" }}' }, "'Start Date' is not a valid time: soon"],
	])('creates no job with %j', async (change, message) => {
		const { error } = await scheduler.run('job', 'create', { ...newJob, ...change });
		expect(error?.message).toBe(message);
		expect(await scheduler.received()).toEqual([]);
	});
});
