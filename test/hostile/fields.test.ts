import { validateHeaderValue } from 'node:http';
import { inspect } from 'node:util';

// Before the nodes, which are to wait by it.
import { clock } from '../model/clock';

import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import fc from 'fast-check';
import type { INodeExecutionData } from 'n8n-workflow';

import { actionNodes } from '../nodes/actionNodes';
import { operationsOf } from '../nodes/description';
import { runNode } from '../engine/runNode';
import { lay, type Answer, type Call } from '../model/network';
import { holds } from '../model/schedules';
import { credentials, secrets, token } from './credentials';
import { parametersFor, targets } from './steps';
import { hostileValues } from './values';

/** The calls that a node documents, as patterns of a method and a path. */
const documented = new Map(
	actionNodes.map(([name, { description }]) => [
		name,
		operationsOf(description).map(
			({ call }) => new RegExp(`^${call.replace(/\{\w+\}/g, '[^/]+')}$`),
		),
	]),
);

const SIGN_IN = 'POST /api/v1/users/sign_in';

const inputOf = (hostile: unknown): INodeExecutionData[] => [
	{
		json: Object.defineProperty({}, 'hostile', { value: hostile, enumerable: true }),
		binary: { data: { data: 'JVBERg==', mimeType: 'application/pdf', fileName: 'cv.pdf' } },
	},
];

/** A vendor that signs everybody in, and to whatever else it is asked says what it was sent; a refusal with the key. */
const echo =
	(status: number) =>
	({ method, url, headers, body }: Call): Answer => {
		if (`${method} ${url.pathname}` === SIGN_IN) {
			return { headers: { authorization: `Bearer ${token}` }, body: {} };
		}
		const message = JSON.stringify({ url: url.href, ...(status >= 400 && { headers }) });
		return { status, body: { message, body } };
	};

/** What the nodes write into n8n's log from now on. */
function logged(): unknown[] {
	const lines: unknown[] = [];
	const logger = Container.get(Logger);
	for (const level of ['error', 'warn', 'info', 'debug'] as const) {
		jest.spyOn(logger, level).mockImplementation((...line) => void lines.push(line));
	}
	return lines;
}

/** n8n does not run a step whose required field is empty. */
function refusedByN8n(reason: unknown): undefined {
	if (reason instanceof Error && reason.name === 'WorkflowHasIssuesError') return undefined;
	throw reason;
}

/** What a mistake in the code would say. */
const BLUNDER =
	/cannot read|is not a function|not iterable|destructure|undefined|call stack|circular|invalid (array|string) length|\bof null\b/i;

it('No hostile value leads a request elsewhere, breaks the node or brings a secret to light', async () => {
	const attack = fc.record({
		target: fc.constantFrom(...targets),
		name: fc.constantFrom(...Object.keys(hostileValues)),
		status: fc.constantFrom(200, 400, 422),
	});
	const log = logged();
	await holds(attack, 1, async ({ target, name, status }) => {
		clock.reset();
		const calls = lay({ vendor: echo(status), fates: [] });
		const running = runNode({
			node: target.node,
			parameters: parametersFor(target),
			input: inputOf(hostileValues[name]),
			credentials: credentials[target.node] ?? {},
		});
		const result = await clock.finish(running.catch(refusedByN8n));
		for (const { call } of calls) {
			const { origin, pathname } = call.url;
			const asked = `${call.method} ${pathname}`;
			expect(origin).toBe('https://vendor.example.com');
			const known = documented.get(target.node) ?? [];
			if (asked !== SIGN_IN) expect(known.filter((call) => call.test(asked))).not.toEqual([]);
			for (const [header, value] of Object.entries(call.headers)) {
				validateHeaderValue(header, value);
			}
		}
		expect(Object.prototype).not.toHaveProperty('polluted');
		for (const secret of secrets) {
			expect(inspect(result?.run.data.resultData, { depth: Infinity })).not.toContain(secret);
			expect(inspect(log, { depth: Infinity })).not.toContain(secret);
		}
		log.length = 0;
		const error = result?.error;
		if (!error) return;
		expect(['NodeApiError', 'NodeOperationError']).toContain(error.name);
		expect(error.message).not.toMatch(BLUNDER);
		const { message, description, context } = error;
		const told = JSON.stringify([message, description, context]);
		for (const secret of secrets) expect(told).not.toContain(secret);
	});
});
