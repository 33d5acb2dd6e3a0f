import { testCredential } from '../../engine/credentialTest';
import { searchList } from '../../engine/listSearch';
import { useScheduler } from './interviewScheduler';

describe("Interview Scheduler's requests", () => {
	const scheduler = useScheduler();
	const accepted = async () => {
		const { requests } = await scheduler.control.requests({ vendor: 'scheduler' });
		return requests.map(({ path, headers }) => [path, headers.accept]);
	};
	const signIn = ['/api/v1/users/sign_in', 'application/json'];
	const members = ['/api/v1/users/company/members', 'application/json'];

	it('ask for JSON and nothing else, in a write as in a list', async () => {
		await scheduler.create();
		await scheduler.run('jobDriver', 'getAll', { id: '332', returnAll: true });
		const drivers = ['/api/v1/jobs/332/job_drivers', 'application/json'];
		expect(await accepted()).toEqual([
			signIn,
			['/api/v1/interviews/', 'application/json'],
			signIn,
			drivers,
			drivers,
		]);
	});

	it('do so in dropdowns and in the test of the credential', async () => {
		const interviewSchedulerApi = scheduler.credential();
		const credentials = { interviewSchedulerApi };
		await searchList({ node: 'InterviewScheduler', method: 'searchInterviewers', credentials });
		await testCredential('interviewSchedulerApi', scheduler.credential());
		expect(await accepted()).toEqual([signIn, members, signIn, members]);
	});
});
