import type { RequestListener } from 'node:http';

import { searchList } from '../engine/listSearch';
import { withServer } from '../engine/server';
import { apiKey, byCode } from './boooply';

type Answer = Parameters<RequestListener>[1];

const dropdowns = [
	['Interview', 'searchInterviews'],
	['Participant', 'searchParticipants'],
] as const;

/** The error of a dropdown of the Boooply node whose request is answered as told, once. */
async function errorOf(method: string, answer: (response: Answer) => void): Promise<unknown> {
	let requests = 0;
	const [opened] = await withServer(
		(_, response) => {
			requests++;
			answer(response);
		},
		async (baseUrl) =>
			await Promise.allSettled([
				searchList({
					node: 'Boooply',
					method,
					parameters: {
						resource: 'participant',
						operation: 'remove',
						meetingCode: byCode('Interview-1'),
					},
					credentials: { boooplyApi: { apiKey, baseUrl } },
				}),
			]),
	);
	expect(requests).toBe(1);
	return opened.status === 'rejected' ? opened.reason : opened.value;
}

const json = (body: unknown) => (response: Answer) =>
	response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

describe.each(dropdowns)('The %s dropdown is an error, not an empty list,', (_, method) => {
	it.each<[string, (response: Answer) => void]>([
		[
			'a web page',
			(response) => response.setHeader('content-type', 'text/html').end('<html>Hello</html>'),
		],
		['nothing', (response) => response.end()],
		[
			'nothing, at length',
			(response) => {
				response.flushHeaders();
				response.end();
			},
		],
		['nothing, as announced', (response) => response.writeHead(204).end()],
		['JSON that is cut off', (response) => response.end('{"meetings":[')],
		['null', json(null)],
		['a list', json([])],
		['a text', json('Hello')],
	])('where the answer is %s', async (_answer, answer) => {
		expect(await errorOf(method, answer)).toMatchObject({
			message: 'Boooply answered with something other than JSON',
			description: expect.stringContaining('Check the base URL in the credential'),
		});
	});
});

describe('A dropdown whose request runs into the rate limit', () => {
	const hourAhead = (milliseconds: number) => Date.now() + 3_600_000 + milliseconds;

	it.each<[string, () => Record<string, string>, object, string]>([
		['30 seconds by Retry-After', () => ({ 'retry-after': '30' }), {}, ' for another 30 seconds'],
		[
			'30 seconds by the body',
			() => ({}),
			{ meta: { retry_after: 30 } },
			' for another 30 seconds',
		],
		[
			'30 seconds by a clock that is an hour off',
			() => ({
				date: new Date(hourAhead(0)).toUTCString(),
				'x-ratelimit-reset': String(Math.floor(hourAhead(30_000) / 1000)),
			}),
			{},
			' for another 30 seconds',
		],
		['no time', () => ({}), {}, ''],
		['a time that is over', () => ({ 'retry-after': '0' }), {}, ''],
	])('says so, with %s', async (_, headers, body, span) => {
		const error = await errorOf('searchInterviews', (response) =>
			response.writeHead(429, headers()).end(JSON.stringify(body)),
		);
		expect(error).toMatchObject({
			message: `The rate limit of Boooply is used up${span}`,
			description: 'Wait, then open the list again.',
			httpCode: '429',
		});
	});
});

describe('A dropdown whose request is refused', () => {
	const refusal = async (status: number, body = {}) =>
		await errorOf('searchInterviews', (response) =>
			response.writeHead(status).end(JSON.stringify(body)),
		);

	it('with 402 speaks of the credits', async () => {
		expect(await refusal(402, { error: 'The plan has ended' })).toMatchObject({
			message: 'The plan has ended',
			description: expect.stringContaining('credits of this account are used up'),
		});
	});

	it.each([406, 410, 418])('with %i does not blame the vendor', async (status) => {
		expect(await refusal(status, { error: 'The plan has ended' })).toMatchObject({
			message: 'The plan has ended',
			description: `Boooply refused the request. If the message above does not say why, ask Boooply about status ${status}.`,
			httpCode: String(status),
		});
	});

	it.each([500, 502, 599])('with %i says that it is the vendor', async (status) => {
		expect(await refusal(status)).toMatchObject({
			message: `Boooply answered with status ${status} and no reason`,
			description: 'Boooply has a problem of its own. Try again later.',
		});
	});
});
