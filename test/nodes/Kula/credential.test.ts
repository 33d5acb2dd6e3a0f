import { jobBoardsKey } from '../../../sandbox/vendors/kula/state';
import { testCredential } from '../../engine/credentialTest';
import { useKula } from './kula';

describe('the test of the Kula credential', () => {
	const kula = useKula();
	const test = async (apiToken?: string) =>
		await testCredential('kulaApi', kula.credential(apiToken));

	it('accepts an Application API token, with one read', async () => {
		expect(await test()).toBe('Connection successful!');
		expect(await kula.received()).toEqual([
			{ method: 'GET', path: '/v1/users', query: { limit: '1' }, body: undefined },
		]);
	});

	it('tells a wrong token from one of the type Job Boards', async () => {
		expect(await test('wrong')).toContain('Application API');
		expect(await test(jobBoardsKey)).toContain('Job Boards');
	});
});
