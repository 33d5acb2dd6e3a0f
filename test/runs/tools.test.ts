import type { INode } from 'n8n-workflow';

import { runAgent, type AgentRun, type ToolAnswer, type ToolCall, type Way } from '../engine/agent';
import {
	apiKey,
	candidates,
	create,
	get,
	getMany,
	inSandbox,
	interviews,
	type SandboxedBoooply,
} from '../shared/boooply';

const fromAI = (key: string) => `={{ $fromAI('${key}', '', 'string') }}`;

const GET = { node: 'Boooply', parameters: get(fromAI('code')) };
const CANCEL = { node: 'Boooply', parameters: { ...GET.parameters, operation: 'cancel' } };
const BOOK = {
	node: 'Boooply',
	parameters: create({
		participants: {
			participant: [{ name: fromAI('name'), email: fromAI('email'), role: 'CANDIDATE' }],
		},
	}),
};

/** A tool that n8n tries again; it waits at least so long before. */
const retried = (tool: typeof BOOK) => ({
	...tool,
	settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } satisfies Partial<INode>,
});

const interview = (code: string, item?: number): ToolCall => ({
	tool: 'Get Interview',
	input: { code },
	item,
});

/** Calls that book for candidate1@example.com, candidate2@example.com and so on. */
const bookings = (count: number): ToolCall[] =>
	candidates(count).map((input) => ({ tool: 'Book Interview', input }));

const refusal = {
	kind: 'status',
	status: 422,
	body: { success: false, error: 'Not this one' },
} as const;

async function agent(boooply: SandboxedBoooply, how: Omit<AgentRun, 'credentials'>) {
	const credentials = { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } };
	return await runAgent({ ...how, credentials });
}

/** The interview that each answer is about. */
const codes = (answers: ToolAnswer[][]) =>
	answers.map((turn) => turn.map(([record]) => record?.meetingCode));

describe.each<Way>(['the engine', 'the agent', 'a webhook'])(
	'As a tool whose calls %s carries out',
	(way) => {
		it.concurrent(
			'calls of one tool have each its own answer, at once or one after the other',
			inSandbox(async (boooply) => {
				await boooply.seed(interviews(3));

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Get Interview': GET },
					turns: [[interview('Interview-1'), interview('Interview-2')], [interview('Interview-3')]],
				});

				expect(codes(answers)).toEqual([['Interview-1', 'Interview-2'], ['Interview-3']]);
				expect(await boooply.requests()).toHaveLength(3);
			}),
		);

		it.concurrent(
			'each call of a write is carried out',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				const [first, second, third] = bookings(3);

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Book Interview': BOOK },
					turns: [[first, second], [third]].map((calls) => calls.flatMap((call) => call ?? [])),
				});

				const booked = answers.flat(2).map(({ participants }) => participants);
				expect(booked).toMatchObject(candidates(3).map(({ email }) => [{ email }]));
				expect(await boooply.booked()).toEqual(candidates(3).map(({ email }) => email));
			}),
		);

		it.concurrent(
			'a call that the agent makes twice is carried out twice',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				const [booking] = bookings(1);
				if (!booking) throw new Error('No booking');

				await agent(boooply, {
					way,
					tools: { 'Book Interview': retried(BOOK) },
					turns: [[booking, booking], [booking]],
				});

				expect(await boooply.booked()).toEqual(Array(3).fill('candidate1@example.com'));
			}),
		);

		it.concurrent(
			'tools of the same node do not get into each other’s way, whatever their operation',
			inSandbox(async (boooply) => {
				await boooply.seed(interviews(3));

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Get Interview': GET, 'Look It Up': GET, 'Cancel Interview': CANCEL },
					turns: [
						[
							interview('Interview-1'),
							{ tool: 'Look It Up', input: { code: 'Interview-2' } },
							{ tool: 'Cancel Interview', input: { code: 'Interview-3' } },
						],
						[interview('Interview-3')],
					],
				});

				expect(codes(answers)).toEqual([
					['Interview-1', 'Interview-2', 'Interview-3'],
					['Interview-3'],
				]);
				expect(answers[1]?.[0]?.[0]?.sessionStatus).toBe('CANCELLED');
			}),
		);

		it.concurrent(
			'each item of the agent has its own calls',
			inSandbox(async (boooply) => {
				await boooply.seed(interviews(3));

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Get Interview': GET },
					items: [{}, {}, {}],
					turns: [
						[interview('Interview-1', 0)],
						[interview('Interview-2', 1)],
						[interview('Interview-3', 2)],
					],
				});

				expect(codes(answers)).toEqual([['Interview-1'], ['Interview-2'], ['Interview-3']]);
			}),
		);

		it.concurrent(
			'a write whose fate is unknown is not sent again, and the agent is told',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST' });

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Book Interview': retried(BOOK) },
					turns: [bookings(1)],
				});

				const [[[answer] = []] = []] = answers;
				expect(answer?.error).toContain('(it may have been carried out)');
				expect(await boooply.booked()).toEqual(['candidate1@example.com']);
				expect(await boooply.requests('POST')).toHaveLength(1);
			}),
		);

		it.concurrent(
			'a write that the vendor refused is tried again',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				await boooply.misbehave(refusal, { method: 'POST' });

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Book Interview': retried(BOOK) },
					turns: [bookings(1)],
				});

				expect(answers).toMatchObject([
					[[{ participants: [{ email: 'candidate1@example.com' }] }]],
				]);
				expect(await boooply.booked()).toEqual(['candidate1@example.com']);
				expect(await boooply.requests('POST')).toHaveLength(2);
			}),
		);

		it.concurrent(
			'where calls at once fail, each is tried again with its own arguments',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				await boooply.misbehave(refusal, { method: 'POST', times: 2 });

				await agent(boooply, {
					way,
					tools: { 'Book Interview': retried(BOOK) },
					turns: [bookings(3)],
				});

				expect(await boooply.booked()).toEqual(candidates(3).map(({ email }) => email));
				expect(await boooply.requests('POST')).toHaveLength(5);
			}),
		);

		it.concurrent(
			'a call that cannot be made sends nothing and says why',
			inSandbox(async (boooply) => {
				const { answers } = await agent(boooply, {
					way,
					tools: { 'Book Interview': BOOK },
					turns: [[{ tool: 'Book Interview', input: { name: 'Nobody', email: 'nowhere' } }]],
				});

				const [[[answer] = []] = []] = answers;
				expect(answer?.error).toContain(
					"'Email' of participant 1 is not a valid email address: nowhere",
				);
				expect(await boooply.requests()).toEqual([]);
			}),
		);

		it.concurrent(
			'the remedy of an error is in the words that the model reads, once',
			inSandbox(async (boooply) => {
				await boooply.seed([]);
				await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST' });

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Book Interview': BOOK, 'Get Interview': GET },
					turns: [bookings(1), [interview('Interview-9')]],
				});

				const [[[unknown] = []] = [], [[missing] = []] = []] = answers;
				expect(unknown?.error).toContain('Look there before you run this item again');
				expect(String(missing?.error).split('Check the interview code')).toHaveLength(2);
			}),
		);

		it.concurrent(
			'a list without records says so',
			inSandbox(async (boooply) => {
				await boooply.seed([]);

				const { answers } = await agent(boooply, {
					way,
					tools: { 'Find Interviews': { node: 'Boooply', parameters: getMany({}) } },
					turns: [[{ tool: 'Find Interviews' }]],
				});

				expect(answers).toEqual([[[{ found: 0 }]]]);
			}),
		);

		it.concurrent(
			'the remedy is there where the tool goes on after errors, too',
			inSandbox(async (boooply) => {
				await boooply.seed([]);

				const { answers } = await agent(boooply, {
					way,
					tools: {
						'Get Interview': { ...GET, settings: { onError: 'continueRegularOutput' } },
					},
					turns: [[interview('Interview-9')]],
				});

				const [[[missing] = []] = []] = answers;
				expect(missing?.error).toContain('Check the interview code');
			}),
		);
	},
);

it(
	'an agent that handles several items at once books nothing with the arguments of another call',
	inSandbox(async (boooply) => {
		await boooply.seed([]);

		const { answers } = await agent(boooply, {
			way: 'the agent',
			tools: { 'Book Interview': BOOK },
			items: candidates(3),
			turns: [bookings(3).map((call, item) => ({ ...call, item }))],
		});

		const booked = await boooply.booked();
		expect(booked).toEqual([...new Set(booked)]);
		const errors = answers.flat(2).flatMap(({ error }) => (error === undefined ? [] : [error]));
		expect(errors).toHaveLength(3 - booked.length);
		for (const error of errors) expect(error).toContain('n8n mixed up this call');
	}),
);
