import { testCredential } from '../../engine/credentialTest';
import { accounts, keys, useMergeAts } from './mergeAts';

const succeeded = 'Connection successful!';

describe('the test of the Merge ATS credential', () => {
	const merge = useMergeAts();
	const test = async (accountToken?: string, apiKey?: string) =>
		await testCredential('mergeAtsApi', merge.credential(accountToken, apiKey));

	it('reads the details of the account, for which key and token have to fit', async () => {
		expect(await test()).toBe(succeeded);
		expect(await test(accounts.test, keys.test)).toBe(succeeded);
		expect((await merge.received()).map(({ path }) => path)).toEqual([
			'/api/ats/v1/account-details',
			'/api/ats/v1/account-details',
		]);
	});

	it.each([
		['a wrong key', accounts.greenhouse, 'wrong'],
		['a wrong account token', 'wrong', keys.production],
		['a test key and a production account', accounts.greenhouse, keys.test],
		['a production key and a test account', accounts.test, keys.production],
	])('tells of %s, and how to find out which it is', async (_what, accountToken, apiKey) => {
		const verdict = await test(accountToken, apiKey);
		expect(verdict).toContain('does not accept this API key, or not together with this account');
		expect(verdict).toContain("empty 'Account Token' and test again");
		expect(verdict).toContain('Test keys (test_…) open test accounts only');
		expect(await test('', apiKey)).toBe(apiKey === 'wrong' ? verdict : succeeded);
	});

	it.each([
		['has to be linked again', accounts.relink, 'has to be linked again'],
		['was never linked to its end', accounts.incomplete, 'was not finished'],
		['is of another category', accounts.hris, 'of the category hris, not ats'],
	])('does not pass an account that %s', async (_what, accountToken, words) => {
		expect(await test(accountToken)).toContain(words);
	});

	it('says that the base URL leads elsewhere', async () => {
		const credential = { ...merge.credential(), baseUrl: `${merge.baseUrl}/v2` };
		expect(await testCredential('mergeAtsApi', credential)).toContain("Correct 'Own Base URL'");
	});

	it('needs no account token where each node names its own', async () => {
		expect(await test('')).toBe(succeeded);
		expect((await merge.received()).map(({ path }) => path)).toEqual([
			'/api/ats/v1/default-scopes',
		]);
	});
});
