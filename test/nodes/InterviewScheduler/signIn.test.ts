import { driverEmail } from '../../../sandbox/vendors/interviewScheduler/standardData';
import { withServer } from '../../engine/server';
import { interview, useScheduler } from './interviewScheduler';

describe("Interview Scheduler's token", () => {
	const scheduler = useScheduler();
	const create = async (credential: Record<string, string | boolean>, more: object = {}) =>
		await scheduler.run('interview', 'create', interview, {
			credentials: { interviewSchedulerApi: credential },
			...more,
		});
	const paths = async () => (await scheduler.received()).map(({ path }) => path);
	const booked = async () => {
		const { interviews } = await scheduler.control.seed<{ interviews: object[] }>('scheduler', {});
		return interviews.length;
	};
	const signIn = '/api/v1/users/sign_in';
	const interviews = '/api/v1/interviews/';

	it('is fetched once and kept', async () => {
		const credential = scheduler.credential();
		await create(credential);
		await create(credential);
		expect(await scheduler.received()).toEqual([
			{
				method: 'POST',
				path: signIn,
				query: {},
				body: { user: { login: 'olivia.operator@example.com', password: 'sandbox-password' } },
			},
			expect.objectContaining({ path: interviews }),
			expect.objectContaining({ path: interviews }),
		]);
		expect(credential.sessionToken).toMatch(/[\w-]+\.[\w-]+\.[\w-]+$/);
	});

	it('is asked for with the wish to be remembered', async () => {
		await create(scheduler.credential({ rememberMe: true }));
		expect((await scheduler.received())[0]?.body).toMatchObject({ user: { remember_me: true } });
	});

	it('is fetched once for requests that go out together', async () => {
		const items = Array.from({ length: 8 }, (_, number) => ({ number }));
		const { json } = await create(scheduler.credential(), { items });
		expect(json).toHaveLength(8);
		expect((await paths()).filter((path) => path === signIn)).toHaveLength(1);
	});

	it('is renewed when it is refused, and no booking is made twice', async () => {
		const credential = scheduler.credential();
		await create(credential);
		await scheduler.control.seed('scheduler', { revokeTokens: true });
		const { json, error } = await create(credential);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'pending' }]);
		expect(await paths()).toEqual([signIn, interviews, interviews, signIn, interviews]);
		expect(await booked()).toBe(2);
	});

	it('is renewed for several items at once, and each books once', async () => {
		const credential = scheduler.credential({ sessionToken: 'expired' });
		const items = Array.from({ length: 6 }, (_, number) => ({ number }));
		const { json, error } = await create(credential, { items });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(6);
		expect(await booked()).toBe(6);
	});

	it('that is renewed does not send a booking again whose answer was lost', async () => {
		const credential = scheduler.credential({ sessionToken: 'expired' });
		await scheduler.control.addFault({
			vendor: 'scheduler',
			path: interviews,
			skip: 1,
			effect: { kind: 'cut', when: 'after' },
		});
		const { error } = await create(credential);
		expect(error?.description).toContain('may have carried this out all the same');
		expect(await booked()).toBe(1);
	});

	it('is renewed after it expired', async () => {
		const credential = scheduler.credential();
		await create(credential);
		const later = new Date(Date.now() + 31 * 86_400_000).toISOString();
		await scheduler.control.setClock({ now: later });
		expect((await create(credential)).error).toBeUndefined();
		expect(await booked()).toBe(2);
	});

	it('of one user does not act for the next who is put into the credential', async () => {
		const credential = scheduler.credential();
		await create(credential);
		const { error } = await create(Object.assign(credential, { login: driverEmail }));
		expect(error?.message).toBe('Only operators can do this');
	});

	it('may be given ready', async () => {
		const { error } = await create(
			scheduler.credential({ authentication: 'token', token: 'sandbox-operator-token' }),
		);
		expect(error).toBeUndefined();
		expect(await paths()).toEqual([interviews]);
	});

	it('that is given ready and refused is reported', async () => {
		const { error } = await create(
			scheduler.credential({ authentication: 'token', token: 'wrong' }),
		);
		expect(error?.message).toBe('You need to sign in before continuing.');
		expect(error?.description).toContain('Interview Scheduler credential');
		expect(await booked()).toBe(0);
	});

	it('is not to be had with a wrong password, which is tried once', async () => {
		const { error } = await create(scheduler.credential({ password: 'wrong' }));
		expect(error?.message).toBe('Signing in failed: Invalid login or password.');
		expect(error?.description).toContain('Check login, password and base URL');
		expect(await paths()).toEqual([signIn]);
	});

	it('is asked for again where the connection breaks, before anything is booked', async () => {
		await scheduler.control.addFault({
			vendor: 'scheduler',
			path: signIn,
			times: 2,
			effect: { kind: 'cut', when: 'during' },
		});
		const { json, error } = await create(scheduler.credential());
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(await paths()).toEqual([signIn, signIn, signIn, interviews]);
	});

	it('that cannot be had says that nothing else was sent', async () => {
		await scheduler.control.addFault({
			vendor: 'scheduler',
			path: signIn,
			times: 99,
			effect: { kind: 'cut', when: 'before' },
		});
		const { error } = await create(scheduler.credential());
		expect(error?.message).toBe('Signing in failed: the connection broke');
		expect(error?.description).toContain('Nothing else was sent.');
		expect(await booked()).toBe(0);
	});

	it('is not asked for elsewhere: login and password follow no redirect', async () => {
		const received: string[] = [];
		const { error } = await withServer(
			(request, response) => {
				received.push(String(request.url));
				response.end('{}');
			},
			async (location) => {
				await scheduler.control.addFault({
					vendor: 'scheduler',
					path: signIn,
					effect: { kind: 'status', status: 307, headers: { location } },
				});
				return await create(scheduler.credential());
			},
		);
		expect(error?.message).toBe('Signing in failed: status 307, no token');
		expect(received).toEqual([]);
	});

	it('never travels without https but to this machine', async () => {
		const { error } = await create(
			scheduler.credential({ baseUrl: 'http://scheduler.example.com' }),
		);
		expect(error?.message).toBe("The credential's base URL must begin with https://");
		const ready = await create(
			scheduler.credential({
				baseUrl: 'http://scheduler.example.com',
				authentication: 'token',
				token: 'sandbox-operator-token',
			}),
		);
		expect(ready.error?.message).toBe("The credential's base URL must begin with https://");
	});
});
