import { testCredential } from '../../engine/credentialTest';
import { accounts, keys, useMergeAts } from './mergeAts';

describe('the test of the Merge ATS credential', () => {
	const merge = useMergeAts();
	const test = async (accountToken?: string, apiKey?: string) =>
		await testCredential('mergeAtsApi', merge.credential(accountToken, apiKey));

	it('reads the details of the account, for which key and token have to fit', async () => {
		expect(await test()).toBe('Connection successful!');
		expect((await merge.received()).map(({ path }) => path)).toEqual([
			'/api/ats/v1/account-details',
		]);
		expect(await test(accounts.greenhouse, keys.test)).not.toBe('Connection successful!');
		expect(await test('wrong')).not.toBe('Connection successful!');
	});

	it('needs no account token where each step names its own', async () => {
		expect(await test('')).toBe('Connection successful!');
		expect((await merge.received()).map(({ path }) => path)).toEqual([
			'/api/ats/v1/default-scopes',
		]);
		expect(await test('', 'wrong')).not.toBe('Connection successful!');
	});
});
