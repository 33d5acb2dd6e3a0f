import { keyWithoutApplicants } from '../../../sandbox/vendors/apploi/keys';
import { testCredential } from '../../engine/credentialTest';
import { useApploi } from './apploi';

describe('the test of the Apploi credential', () => {
	const apploi = useApploi();
	const test = async (change: { apiKey?: string; teamId?: string } = {}) =>
		await testCredential('apploiApi', apploi.credential(change));

	it('accepts a key that reads applicants, with one read', async () => {
		expect(await test()).toBe('Connection successful!');
		expect(await apploi.received()).toEqual([
			{
				method: 'GET',
				path: '/applicants',
				query: { limit: '1', team_id: '345678' },
				body: undefined,
			},
		]);
	});

	it('asks for no team where none is given', async () => {
		expect(await test({ teamId: '' })).toBe('Connection successful!');
		expect((await apploi.received())[0]?.query).toEqual({ limit: '1' });
	});

	it('tells a bad key from one that may not read applicants', async () => {
		expect(await test({ apiKey: 'wrong' })).toContain("Check 'API Key' and 'Team ID'");
		expect(await test({ apiKey: keyWithoutApplicants })).toContain('shows no applicants');
	});

	it('notices the team of another key', async () => {
		expect(await test({ teamId: '345679' })).toContain("Check 'API Key' and 'Team ID'");
	});
});
