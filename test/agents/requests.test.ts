import { agentRequests, agentTools, toolOf, type AgentRequest } from '../../agents/catalogue';
import { functionOf } from '../../agents/schema';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { LoggedRequest } from '../../sandbox/sandboxControl';
import { runAgent, type ToolAnswer } from '../engine/agent';
import { actionNodes } from '../nodes/actionNodes';
import { credentialsFor, plantPeople } from './sandboxed';

/** The machine may be busy. */
jest.setTimeout(60_000);

const tools = agentTools();
const requests = agentRequests();

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({});
}, 120_000);

beforeEach(async () => {
	await sandbox.control.reset();
	await plantPeople(sandbox.control);
});

afterAll(async () => await sandbox.close());

/** An interview that the account itself holds: in Interview Scheduler there is none at the start. */
async function bookFirst(): Promise<void> {
	const booking = requests.find((request) => request.arguments.interviewer === 'Olivia Operator');
	if (!booking) throw new Error('No request books with Olivia');
	await carryOut(booking);
	await sandbox.control.clearRequests();
}

/** Carries out the call of a request as an agent's. */
async function carryOut(request: AgentRequest): Promise<ToolAnswer> {
	const { name, node, parameters } = toolOf(tools, request);
	const { answers } = await runAgent({
		way: 'the engine',
		credentials: credentialsFor(sandbox.url),
		tools: { [name]: { node, parameters } },
		turns: [[{ tool: name, input: request.arguments }]],
	});
	return answers[0]?.[0] ?? [];
}

async function sent(): Promise<LoggedRequest[]> {
	return (await sandbox.control.requests()).requests;
}

describe('The requests', () => {
	it('are sixty, for all five nodes, with every tool', () => {
		expect(requests).toHaveLength(60);
		expect(new Set(requests.map((request) => toolOf(tools, request).node))).toEqual(
			new Set(actionNodes.map(([name]) => name)),
		);
		expect(new Set(requests.map(({ tool }) => tool))).toEqual(
			new Set(tools.map(({ name }) => name)),
		);
	});
});

describe.each(tools)('The tool $name', (tool) => {
	const { description, parameters } = functionOf(tool).function;

	it('tells what it and each of its arguments is for', () => {
		expect(description).not.toBe('');
		for (const argument of Object.values(parameters.properties)) {
			expect(argument.description).toMatch(/\w{2}/);
		}
	});

	it('can be given every argument of its requests, and is given all that it needs', () => {
		for (const request of requests.filter((entry) => entry.tool === tool.name)) {
			const given = Object.keys(request.arguments);
			expect(Object.keys(parameters.properties)).toEqual(expect.arrayContaining(given));
			expect(given).toEqual(expect.arrayContaining(parameters.required));
		}
	});
});

it.each(requests)('$says', async (request) => {
	if ('interview_id' in request.arguments) await bookFirst();

	const answer = await carryOut(request);

	expect(answer.filter(({ error }) => error !== undefined)).toEqual([]);
	const [method, path] = request.sends.split(' ');
	const received = (await sent()).filter((entry) => entry.method === method && entry.path === path);
	expect(received.length).toBeGreaterThan(0);
	if (request.body) expect(received[0]?.body).toMatchObject(request.body);
});
