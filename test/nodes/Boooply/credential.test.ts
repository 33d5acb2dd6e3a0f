import { platformKey } from '../../../sandbox/vendors/boooply/state';
import { testCredential } from '../../engine/credentialTest';
import { useBoooply } from './boooply';

describe('the test of the Boooply credential', () => {
	const boooply = useBoooply();
	const test = async (apiKey?: string) =>
		await testCredential('boooplyApi', boooply.credential(apiKey));

	it('accepts the key of an organization', async () => {
		expect(await test()).toBe('Connection successful!');
	});

	it('tells a wrong key from one that is for something else', async () => {
		expect(await test('bply_org_wrong')).toContain('does not know this API key');
		expect(await test(platformKey)).toContain('A platform key (bply_platform_…) only creates');
	});
});
