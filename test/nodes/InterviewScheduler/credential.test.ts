import { driverEmail } from '../../../sandbox/vendors/interviewScheduler/standardData';
import { testCredential } from '../../engine/credentialTest';
import { useScheduler } from './interviewScheduler';

describe('the test of the Interview Scheduler credential', () => {
	const scheduler = useScheduler();
	const test = async (change: Record<string, string> = {}) =>
		await testCredential('interviewSchedulerApi', scheduler.credential(change));

	it('signs a company in and reads its members', async () => {
		expect(await test()).toBe('Connection successful!');
		expect(await scheduler.calls()).toMatchObject([
			{ method: 'GET', path: '/api/v1/users/company/members', query: {} },
		]);
	});

	it('signs a candidate in and reads their applications', async () => {
		expect(await test({ account: 'driver', login: driverEmail })).toBe('Connection successful!');
		expect(await scheduler.calls()).toMatchObject([
			{ path: '/api/v1/job_drivers', query: { by_state: 'accepted' } },
		]);
	});

	it('accepts a ready token', async () => {
		const token = { authentication: 'token', token: 'sandbox-operator-token' };
		expect(await test(token)).toBe('Connection successful!');
	});

	it('says what is wrong', async () => {
		expect(await test({ password: 'wrong' })).toBe('Signing in failed: Invalid login or password.');
		expect(await test({ baseUrl: 'http://scheduler.example.com' })).toBe(
			"The credential's base URL must begin with https://",
		);
		expect(await test({ authentication: 'token', token: 'wrong' })).toContain(
			'does not accept the login or the token',
		);
	});
});
