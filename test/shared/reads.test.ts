import type { FaultEffect } from '../../sandbox/sandboxControl';
import { get, inSandbox, interviews } from './boooply';

describe('A Get is sent again', () => {
	it.concurrent.each<[string, FaultEffect]>([
		['a connection that is cut', { kind: 'cut', when: 'before' }],
		['a connection that is cut during the answer', { kind: 'cut', when: 'during' }],
		['an answer that is cut off', { kind: 'malformed' }],
		['a 502', { kind: 'status', status: 502 }],
		['a 503', { kind: 'status', status: 503 }],
		['a 504', { kind: 'status', status: 504 }],
	])(
		'after %s',
		inSandbox(async (boooply, _fault, effect) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave(effect);

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toEqual([expect.objectContaining({ meetingCode: 'Interview-1' })]);
			expect(await boooply.requests()).toHaveLength(2);
		}),
	);

	it.concurrent.each<[string, FaultEffect, string, string]>([
		[
			'connections that are cut',
			{ kind: 'cut', when: 'before' },
			'The connection to Boooply broke before a whole answer arrived',
			'Try again later. (ECONNRESET)',
		],
		[
			'connections that are cut during the answer',
			{ kind: 'cut', when: 'during' },
			'The connection to Boooply broke before a whole answer arrived',
			'Try again later. (ECONNRESET)',
		],
		[
			'answers that are no JSON',
			{ kind: 'malformed' },
			'Boooply answered with something other than JSON',
			'Check the base URL in the credential: it may lead to a web page. If it is right, try again later.',
		],
		[
			'a 503 with a reason',
			{ kind: 'status', status: 503, body: { success: false, error: 'Down for maintenance' } },
			'Down for maintenance',
			'Boooply has a problem of its own. Try again later.',
		],
		[
			'a 502 with a page of a proxy',
			{ kind: 'status', status: 502, body: '<html>Bad gateway</html>' },
			'Boooply answered with status 502 and no reason',
			'Boooply has a problem of its own. Try again later.',
		],
	])(
		'three times after %s, and then fails',
		inSandbox(async (boooply, _fault, effect, message, description) => {
			await boooply.misbehave(effect, { times: 99 });

			const { error } = await boooply.run(get('Interview-1'));

			expect(error?.message).toBe(message);
			expect(error?.description).toBe(description);
			expect(await boooply.requests()).toHaveLength(4);
		}),
	);
});

describe('A Get is not sent again', () => {
	it.concurrent.each([400, 401, 403, 404, 422, 500])(
		'after a %i',
		inSandbox(async (boooply, status) => {
			await boooply.misbehave({ kind: 'status', status });

			const { error } = await boooply.run(get('Interview-1'));

			expect(error?.httpCode).toBe(String(status));
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);
});
