import { testCredential } from '../engine/credentialTest';
import { withServer } from '../engine/server';

const data = { apiKey: 'k', apiToken: 'k', authentication: 'token', token: 't' };

describe.each([
	['apploiApi', 'Apploi'],
	['boooplyApi', 'Boooply'],
	['interviewSchedulerApi', 'Interview Scheduler'],
	['kulaApi', 'Kula'],
	['mergeAtsApi', 'Merge'],
])('the test of %s', (name, vendor) => {
	it('says that the base URL leads to a web page', async () => {
		const verdict = await withServer(
			(_request, response) => {
				response.setHeader('content-type', 'text/html').end('<html><h1>Welcome</h1></html>');
			},
			async (baseUrl) => await testCredential(name, { ...data, baseUrl }),
		);
		expect(verdict).toBe(
			`The base URL leads to a web page, not to the API of ${vendor}. Correct the base URL.`,
		);
	});

	it.each([301, 302, 303, 307, 308])('takes the key nowhere else by a %d', async (status) => {
		const elsewhere: unknown[] = [];
		const verdict = await withServer(
			(request, response) => {
				elsewhere.push(request.headers);
				response.end('{}');
			},
			async (other) =>
				await withServer(
					(_request, response) => {
						const location = other.replace('127.0.0.1', 'localhost');
						response.writeHead(status, { location }).end();
					},
					async (baseUrl) => await testCredential(name, { ...data, baseUrl }),
				),
		);
		expect(verdict).toContain('The base URL leads on to another address');
		expect(elsewhere).toEqual([]);
	});
});
