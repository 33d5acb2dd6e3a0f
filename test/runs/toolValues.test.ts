import type { INodeParameters } from 'n8n-workflow';

import { apiKey, inSandbox, type SandboxedBoooply } from '../shared/boooply';
import { runAgent, type ToolAnswer } from '../engine/agent';

const fromAI = (key: string) => `={{ $fromAI('${key}') }}`;

/** Books an interview whose every part the model chooses. */
const BOOK: INodeParameters = {
	resource: 'interview',
	operation: 'create',
	interviewType: fromAI('type'),
	jobRole: fromAI('job'),
	participantsInput: 'list',
	participantList: fromAI('people'),
	schedulingMode: fromAI('mode'),
	scheduledAt: fromAI('start'),
	timezone: fromAI('zone'),
	durationMinutes: fromAI('minutes'),
	additionalFields: { category: fromAI('category') },
};

const ASKED = {
	type: 'human',
	job: 'Nurse',
	people: 'Jane Doe <jane@example.com> (candidate), Max Roe <max@example.com> (interviewer)',
	mode: 'fixed time',
	start: '2094-03-05T10:00',
	zone: 'Berlin',
	minutes: '45',
	category: 'Technical',
};

/** What the model reads of a call, and what of it reached Boooply. */
async function call(
	boooply: SandboxedBoooply,
	parameters: INodeParameters,
	input: Record<string, unknown>,
): Promise<{ answer: ToolAnswer; body: unknown }> {
	const { answers } = await runAgent({
		way: 'the engine',
		credentials: { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } },
		tools: { Tool: { node: 'Boooply', parameters } },
		turns: [[{ tool: 'Tool', input: JSON.parse(JSON.stringify(input)) }]],
	});
	const sent = (await boooply.requests()).filter(({ method }) => method !== 'GET');
	return { answer: answers[0]?.[0] ?? [], body: sent[0]?.body };
}

const interviewOf = (name: string, code: string) => ({
	code,
	participants: [{ name, email: 'candidate@example.com', role: 'CANDIDATE' }],
});

const cancel: INodeParameters = {
	resource: 'interview',
	operation: 'cancel',
	meetingCode: { __rl: true, mode: 'code', value: fromAI('interview') },
	reason: fromAI('reason'),
};

describe('What a model gives', () => {
	it(
		'may be choices by their names, people in one text, a zone by its city, and numbers as text',
		inSandbox(async (boooply) => {
			const { body } = await call(boooply, BOOK, ASKED);

			expect(body).toEqual({
				meetingType: 'HUMAN',
				jobRole: 'Nurse',
				participants: [
					{ name: 'Jane Doe', email: 'jane@example.com', role: 'CANDIDATE' },
					{ name: 'Max Roe', email: 'max@example.com', role: 'INTERVIEWER' },
				],
				schedulingMode: 'FIXED',
				scheduledAt: '2094-03-05T09:00:00Z',
				durationMinutes: 45,
				category: 'TECHNICAL',
			});
		}),
	);

	it(
		'leaves the presets where it is empty, and out what was only added',
		inSandbox(async (boooply) => {
			const people = [{ name: 'Jane Doe', email: 'jane@example.com' }];
			const { body } = await call(boooply, BOOK, {
				...ASKED,
				...{ type: '', people, mode: null, start: '', zone: '', minutes: '', category: '' },
			});

			expect(body).toEqual({
				meetingType: 'AI_ONLY',
				jobRole: 'Nurse',
				participants: [{ name: 'Jane Doe', email: 'jane@example.com', role: 'CANDIDATE' }],
				schedulingMode: 'IMMEDIATE',
				durationMinutes: 30,
			});
		}),
	);

	it.each([
		['no person', { people: 'Jane Doe' }, 'Write each person as Jane Doe <jane@example.com>'],
		['no choice', { type: 'chat' }, 'Choose one of: ai, human, team'],
		['no role', { people: 'Jane <j@example.com> boss' }, 'Choose one of: CANDIDATE'],
		['no zone', { zone: 'Mars' }, "'Time Zone' is not a known time zone: Mars"],
	])('is refused where it is %s, with what to give', async (_case, change, words) => {
		await inSandbox(async (boooply) => {
			const { answer, body } = await call(boooply, BOOK, { ...ASKED, ...change });

			expect(answer).toEqual([{ error: expect.stringContaining(words) }]);
			expect(body).toBeUndefined();
		})();
	});
});

describe('A record that a model names', () => {
	const named = (boooply: SandboxedBoooply, interview: string) =>
		call(boooply, cancel, { interview, reason: 'Filled' });

	it(
		'is found where one fits',
		inSandbox(async (boooply) => {
			await boooply.seed([
				interviewOf('Jane Doe', 'Interview-1'),
				interviewOf('Max Roe', 'Interview-2'),
			]);

			const { answer } = await named(boooply, 'Max');

			expect(answer).toMatchObject([{ meetingCode: 'Interview-2', sessionStatus: 'CANCELLED' }]);
		}),
	);

	it(
		'is asked for again where several fit, with their IDs',
		inSandbox(async (boooply) => {
			await boooply.seed([
				interviewOf('Jane Doe', 'Interview-1'),
				interviewOf('Jane Doe', 'Interview-2'),
			]);

			const { answer, body } = await named(boooply, 'Jane Doe');

			expect(answer).toEqual([{ error: expect.stringContaining('Give the ID of one of them') }]);
			expect(answer[0]?.error).toMatch(/Interview-1.*Interview-2|Interview-2.*Interview-1/);
			expect(body).toBeUndefined();
		}),
	);

	it(
		'is not taken for one that only has the letters of the name in it',
		inSandbox(async (boooply) => {
			await boooply.seed([interviewOf('Joanna Smith', 'Interview-1')]);

			const { answer, body } = await named(boooply, 'Anna');

			expect(answer).toEqual([{ error: expect.stringContaining('Joanna Smith') }]);
			expect(body).toBeUndefined();
		}),
	);
});
