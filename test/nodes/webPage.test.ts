import { testCredential } from '../engine/credentialTest';
import { withServer } from '../engine/server';

it.each([
	['apploiApi', 'Apploi'],
	['boooplyApi', 'Boooply'],
	['interviewSchedulerApi', 'Interview Scheduler'],
	['kulaApi', 'Kula'],
	['mergeAtsApi', 'Merge'],
])('the test of %s says that the base URL leads to a web page', async (name, vendor) => {
	const verdict = await withServer(
		(_request, response) => {
			response.setHeader('content-type', 'text/html').end('<html><h1>Welcome</h1></html>');
		},
		async (baseUrl) =>
			await testCredential(name, { baseUrl, apiKey: 'k', authentication: 'token', token: 't' }),
	);
	expect(verdict).toBe(
		`The base URL leads to a web page, not to the API of ${vendor}. Correct the base URL.`,
	);
});
