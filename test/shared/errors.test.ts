import { inspect } from 'node:util';

import type { INodeParameters } from 'n8n-workflow';

import type { FaultEffect } from '../../sandbox/sandboxControl';
import { apiKey, byCode, candidates, create, get, getMany, inSandbox, interviews } from './boooply';

const person = { name: 'Nathan Smith', email: 'nathan@example.com', role: 'CANDIDATE' };

const addPerson = {
	resource: 'participant',
	operation: 'add',
	meetingCode: byCode('Interview-1'),
	participants: { participant: [person] },
};

describe("An error has the vendor's words as message and what to do as description", () => {
	it(
		'401',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(get('Interview-1'), {
				credentials: { boooplyApi: { apiKey: 'bply_org_old', baseUrl: boooply.baseUrl } },
			});

			expect(error).toMatchObject({
				message: 'Invalid or inactive API key.',
				description: 'Check the API key in the Boooply credential: it is invalid or inactive.',
				httpCode: '401',
			});
		}),
	);

	it(
		'402 is about credits',
		inSandbox(async (boooply) => {
			const body = { error: 'No credits left' };
			await boooply.misbehave({ kind: 'status', status: 402, body });
			const { error } = await boooply.run(get('Interview-1'));

			expect(error).toMatchObject({
				message: 'No credits left',
				description: expect.stringContaining('credits of this account are used up'),
				httpCode: '402',
			});
		}),
	);

	it(
		'403',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run({
				resource: 'apiKey',
				operation: 'create',
				userId: '1',
				userEmail: 'nathan@example.com',
				organizationId: '1',
			});

			expect(error).toMatchObject({
				message: 'This call needs a platform key.',
				description: expect.stringContaining('API keys are created with a platform key'),
				httpCode: '403',
			});
		}),
	);

	it(
		'404',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(get('Interview-1'));

			expect(error).toMatchObject({
				message: 'Interview not found',
				description: expect.stringContaining('Check the interview code'),
				httpCode: '404',
			});
		}),
	);

	it(
		'409',
		inSandbox(async (boooply) => {
			await boooply.seed([{ code: 'Interview-1', participants: [person] }]);

			const { error } = await boooply.run(addPerson);

			expect(error).toMatchObject({
				message: expect.stringContaining('nathan@example.com'),
				description: 'The record exists already or is in a state that does not allow this.',
				httpCode: '409',
			});
		}),
	);

	it(
		'422',
		inSandbox(async (boooply) => {
			await boooply.misbehave({
				kind: 'status',
				status: 422,
				body: { success: false, error: 'participants must be people', code: 'VALIDATION_ERROR' },
			});

			const { error } = await boooply.run(create(), { items: candidates(1) });

			expect(error).toMatchObject({
				message: 'participants must be people',
				description: 'Check the fields of this item against the message above.',
				httpCode: '422',
			});
		}),
	);

	it(
		'500',
		inSandbox(async (boooply) => {
			await boooply.misbehave({
				kind: 'status',
				status: 500,
				body: { success: false, error: 'Database is on holiday' },
			});

			const { error } = await boooply.run(get('Interview-1'));

			expect(error).toMatchObject({
				message: 'Database is on holiday',
				description: 'Boooply has a problem of its own. Try again later.',
				httpCode: '500',
			});
		}),
	);

	it.each([undefined, 'Not here', [], { detail: 'in another form' }, { error: { code: 1 } }])(
		'even where the answer to a 404 is %j',
		inSandbox(async (boooply, body) => {
			await boooply.misbehave({ kind: 'status', status: 404, body });

			const { error } = await boooply.run(get('Interview-1'));

			expect(error?.message).toBe('Boooply answered with status 404 and no reason');
		}),
	);
});

describe('A good answer that lacks what is put out', () => {
	const getSlots = { resource: 'availability', operation: 'getSlots', email: 'anna@example.com' };

	it.each<[string, string, INodeParameters, FaultEffect, string]>([
		[
			'Get',
			'an empty body',
			get('Interview-1'),
			{ kind: 'emptyBody' },
			"The answer has no 'meeting'",
		],
		[
			'Get',
			'no meeting',
			get('Interview-1'),
			{ kind: 'missingFields', fields: ['meeting'] },
			"The answer has no 'meeting'",
		],
		[
			'Get Many',
			'a list of something else',
			getMany({}),
			{ kind: 'status', status: 200, body: { success: true, meetings: [1, 2] } },
			"The answer has no 'meetings'",
		],
		['Get Slots', 'an empty body', getSlots, { kind: 'emptyBody' }, 'The answer is not a record'],
		[
			'Get Slots',
			'null',
			getSlots,
			{ kind: 'status', status: 200, body: null },
			'The answer is not a record',
		],
	])(
		'to %s, %s, is an error',
		inSandbox(async (boooply, _operation, _answer, parameters, effect, message) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave(effect);

			const { error, json } = await boooply.run(parameters);

			expect(error?.message).toBe(message);
			expect(error?.description).toContain('Check the base URL in the credential');
			expect(json).toEqual([]);
		}),
	);

	it(
		'but says enough is none: fields that are missing elsewhere stay missing',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({
				kind: 'missingFields',
				fields: ['meeting.participants', 'meeting.url', 'meeting.title'],
			});

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toEqual([expect.objectContaining({ meetingCode: 'Interview-1' })]);
			expect(json[0]).not.toHaveProperty('participants');
		}),
	);

	it(
		'is none after a delete, which answers nothing of use',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({ kind: 'emptyBody' });

			const { json } = await boooply.run({ ...get('Interview-1'), operation: 'delete' });

			expect(json).toEqual([{ deleted: true }]);
		}),
	);
});

describe('No error shows a secret', () => {
	const joinToken = 'join-token-of-nathan';
	const echo = {
		success: false,
		error: `The key ${apiKey} may not open https://boooply.com/meeting/1?token=${joinToken}`,
		code: 'FORBIDDEN',
		request: { headers: { authorization: `Bearer ${apiKey}` } },
		participants: [{ joinToken }],
	};

	it.concurrent.each<[string, FaultEffect]>([
		['a vendor that repeats the key', { kind: 'status', status: 403, body: echo }],
		['a proxy that repeats the key', { kind: 'status', status: 500, body: `Key ${apiKey}` }],
		['a connection that is cut', { kind: 'cut', when: 'after' }],
		['an answer that is no JSON', { kind: 'malformed' }],
		['an answer without the interview', { kind: 'missingFields', fields: ['meeting'] }],
		['a rate limit', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
	])(
		'after %s',
		inSandbox(async (boooply, _fault, effect) => {
			await boooply.misbehave(effect);

			const { error, run } = await boooply.run(create(), { items: candidates(1) });

			expect(error).toBeDefined();
			const everything = [
				JSON.stringify(run.data.resultData),
				inspect(error, { depth: Infinity, showHidden: true }),
				inspect(error?.cause, { depth: Infinity, showHidden: true }),
			].join('\n');
			expect(everything).not.toContain(apiKey);
			expect(everything).not.toContain(joinToken);
		}),
	);
});
