import { accounts, keys, useMergeAts } from './mergeAts';

const merge = useMergeAts();

const body = async () => (await merge.received())[0]?.body;

describe('Passthrough', () => {
	it('sends method, path, headers and a body from an expression as text', async () => {
		const { json } = await merge.run(
			'passthrough',
			'send',
			{
				method: 'POST',
				path: '/v1/notes?on={{API_URL_SUBDOMAIN}}',
				request_format: 'JSON',
				data: '={{ $json.note }}',
				headers: { header: [{ name: 'Content-Type', value: 'application/json' }] },
				passthroughAdditionalFields: { normalize_response: false },
				options: { neverError: true },
			},
			{ items: [{ note: { text: 'Hi', tags: [] } }] },
		);
		expect(await body()).toEqual({
			method: 'POST',
			path: '/v1/notes?on={{API_URL_SUBDOMAIN}}',
			request_format: 'JSON',
			data: '{"text":"Hi","tags":[]}',
			headers: { 'Content-Type': 'application/json' },
			normalize_response: false,
		});
		expect(json[0]).toMatchObject({ status: 404, headers: { Authorization: '<redacted>' } });
	});

	it('sends the fields of a form, and leaves out what is empty', async () => {
		await merge.run('passthrough', 'send', {
			method: 'POST',
			path: '/v1/attachments',
			request_format: 'MULTIPART',
			formFields: {
				formField: [
					{ name: 'file', data: 'SGk=', encoding: 'BASE64', file_name: 'hi.txt', content_type: '' },
				],
			},
		});
		expect(await body()).toEqual({
			method: 'POST',
			path: '/v1/attachments',
			request_format: 'MULTIPART',
			multipart_form_data: [
				{ name: 'file', data: 'SGk=', encoding: 'BASE64', file_name: 'hi.txt' },
			],
		});
	});

	it('asks for the fields of a form that has none', async () => {
		const { error } = await merge.run('passthrough', 'send', {
			method: 'POST',
			path: '/v1/attachments',
			request_format: 'MULTIPART',
			formFields: {},
		});
		expect(error?.message).toBe("'Form Fields' is empty");
		expect(await merge.received()).toEqual([]);
	});

	it('fails where the ATS refused, which Merge answers with 200', async () => {
		const { error } = await merge.run('passthrough', 'send', {
			method: 'GET',
			path: '/v1/status/422',
		});
		expect(error?.message).toBe('The ATS answered with status 422: {"message":"As asked"}');
		expect(error?.httpCode).toBe('422');
		expect(error?.description).toContain('Never Error');
	});

	it.each(['send', 'sendAsync', 'getResult'])(
		'keeps keys and tokens out of the error of %s where the ATS repeats them',
		async (operation) => {
			const response = {
				message: `${keys.production} of ${accounts.greenhouse} is not known`,
				access_token: 'token-of-the-ats',
			};
			await merge.control.addFault({
				vendor: 'mergeAts',
				method: operation === 'send' ? 'POST' : 'GET',
				effect: { kind: 'status', status: 200, body: { status: 401, response } },
			});
			const { error } = await merge.run('passthrough', operation, {
				method: 'GET',
				path: '/v1/jobs',
				async_passthrough_receipt_id: 'b8faf072-98b9-4445-8a9a-6b4950efca19',
			});
			expect(error?.message).toBe(
				'The ATS answered with status 401: {"message":"*** of *** is not known","access_token":"***"}',
			);
			const told = JSON.stringify([error, error?.context]);
			for (const secret of [keys.production, accounts.greenhouse, response.access_token]) {
				expect(told).not.toContain(secret);
			}
		},
	);

	it.each(['send', 'sendAsync'])(
		'says of %s that it may have been carried out where the answer is no record',
		async (operation) => {
			await merge.control.addFault({
				vendor: 'mergeAts',
				method: 'POST',
				effect: { kind: 'status', status: 200, body: [] },
			});
			const { error } = await merge.run('passthrough', operation, {
				method: 'POST',
				path: '/v1/jobs',
			});
			expect(error?.message).toBe('The answer is not a record (it may have been carried out)');
		},
	);

	it('says what to do where the ATS takes too long', async () => {
		const { error } = await merge.run('passthrough', 'send', {
			method: 'GET',
			path: '/slow/v1/jobs',
		});
		expect(error?.message).toContain('timed out');
	});

	it('waits for the result of an asynchronous request', async () => {
		await merge.control.setClock({ speed: 2 });
		const { json, error } = await merge.run('passthrough', 'sendAsync', {
			method: 'GET',
			path: '/slow/v1/jobs?per_page=2',
			waitForResult: true,
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 200, response: [expect.anything(), expect.anything()] }]);
		const asked = (await merge.requests()).map(({ method, status }) => [method, status]);
		expect(asked[0]).toEqual(['POST', 200]);
		expect(asked.slice(1, -1)).toEqual(asked.slice(1, -1).map(() => ['GET', 404]));
		expect(asked.slice(-1)).toEqual([['GET', 200]]);
		expect(asked.length).toBeGreaterThan(2);
	});

	it('says that it may have been carried out where the result cannot be read', async () => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'GET',
			effect: { kind: 'status', status: 403, body: { detail: 'Not for this key' } },
		});
		const { error } = await merge.run('passthrough', 'sendAsync', {
			method: 'GET',
			path: '/v1/jobs',
		});
		expect(error?.message).toBe('Not for this key (it may have been carried out)');
		expect(error?.description).toMatch(/receipt [\da-f-]{36}/);
	});

	it('gives up waiting with the receipt, and sends nothing twice', async () => {
		const { error } = await merge.run(
			'passthrough',
			'sendAsync',
			{
				method: 'GET',
				path: '/v1/jobs',
				options: { longestWaitForResult: 1 },
			},
			{ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 10 } },
		);
		expect(error?.message).toBe('The result did not come in time (it may have been carried out)');
		expect(error?.description).toMatch(/receipt [\da-f-]{36}/);
		const posts = (await merge.received()).filter(({ method }) => method === 'POST');
		expect(posts).toHaveLength(1);
	});
});
