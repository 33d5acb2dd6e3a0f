import { driverEmail } from '../../../sandbox/vendors/interviewScheduler/standardData';
import { searchList } from '../../engine/listSearch';
import { useScheduler } from './interviewScheduler';

const scheduler = useScheduler();

const search = async (method: string, more: Partial<Parameters<typeof searchList>[0]> = {}) =>
	await searchList({
		node: 'InterviewScheduler',
		method,
		credentials: { interviewSchedulerApi: scheduler.credential() },
		...more,
	});

describe("the Interview Scheduler node's dropdowns", () => {
	it("list members of the account's company as interviewers", async () => {
		const { results } = await search('searchInterviewers', { filter: 'olivia' });
		expect(results).toEqual([
			{ name: 'Olivia Operator · olivia.operator@example.com · 1946', value: '1946' },
		]);
	});

	it('list operators of the company that an administrator names', async () => {
		const { results } = await search('searchInterviewers', {
			parameters: { listSettings: { company_id: '733' } },
		});
		expect(results).toHaveLength(23);
		expect(results[1]).toEqual({ name: 'Ian Interviewer · Depot manager · 1014', value: '1014' });
	});

	it('list the drivers of the job, page by page', async () => {
		const parameters = { listSettings: { job_id: '332' } };
		const first = await search('searchJobDrivers', { parameters });
		expect(first.results[0]).toEqual({ name: 'David Driver · accepted · 316', value: '316' });
		expect([first.results.length, first.paginationToken]).toEqual([50, '2']);
		const second = await search('searchJobDrivers', { parameters, paginationToken: '2' });
		expect(second.results).toHaveLength(7);
		const third = await search('searchJobDrivers', { parameters, paginationToken: '3' });
		expect(third).toEqual({ results: [], paginationToken: undefined });
	});

	it.each([
		['interview', "Fill in 'Job ID' under 'List Settings' first"],
		['jobDriver', "Fill in 'Job ID' first"],
	])('say for the resource %s which field they need', async (resource, message) => {
		await expect(search('searchJobDrivers', { parameters: { resource } })).rejects.toThrow(message);
		expect(await scheduler.received()).toEqual([]);
	});

	it('list the contracts of the job', async () => {
		const { results } = await search('searchContracts', {
			parameters: { job_id: '332' },
			filter: 'david',
		});
		expect(results).toEqual([{ name: 'David Driver · pending · 1316', value: '1316' }]);
	});

	it("list the candidate's interviews in the zone of the workflow", async () => {
		const id = await scheduler.create();
		const { results } = await search('searchOwnInterviews', {
			credentials: { interviewSchedulerApi: scheduler.credential({ login: driverEmail }) },
			timezone: 'Asia/Tokyo',
		});
		expect(results).toEqual([
			{ name: `Coach driver · 2094-01-12 19:00 · pending · ${id}`, value: String(id) },
		]);
	});

	it('renew a token that has expired', async () => {
		const credentials = {
			interviewSchedulerApi: scheduler.credential({ sessionToken: 'expired' }),
		};
		const { results } = await search('searchInterviewers', { credentials });
		expect(results).toHaveLength(20);
	});
});
