import type { IDataObject, INodeParameters, INodeParameterResourceLocator } from 'n8n-workflow';

import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox';
import type { Fault, FaultEffect, LoggedRequest } from '../../sandbox/sandboxControl';
import { runNode, type NodeResult, type NodeRun } from '../engine/runNode';

/** The machine may be busy, and some tests wait for rate limits in real time. */
jest.setTimeout(120_000);

export const apiKey = 'bply_org_sandbox_acme';

export const byCode = (value: string): INodeParameterResourceLocator => ({
	__rl: true,
	mode: 'code',
	value,
});

/** Gets the interview with a code, or with each item's `code`. */
export const get = (code = '={{ $json.code }}'): INodeParameters => ({
	resource: 'interview',
	operation: 'get',
	meetingCode: byCode(code),
});

export const getMany = (fields: INodeParameters): INodeParameters => ({
	resource: 'interview',
	operation: 'getAll',
	...fields,
});

/** Books an AI interview for each item's `name` and `email`. */
export const create = (fields: INodeParameters = {}): INodeParameters => ({
	resource: 'interview',
	operation: 'create',
	interviewType: 'ai',
	jobRole: 'Backend Engineer',
	participants: {
		participant: [{ name: '={{ $json.name }}', email: '={{ $json.email }}', role: 'CANDIDATE' }],
	},
	schedulingMode: 'IMMEDIATE',
	durationMinutes: 30,
	...fields,
});

/** Items for `create`: candidate1@example.com, candidate2@example.com and so on. */
export const candidates = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `Candidate ${index + 1}`,
		email: `candidate${index + 1}@example.com`,
	}));

/** Items for `get`, and the seed that gives the sandbox interviews with these codes. */
export const interviews = (count: number): Array<{ code: string }> =>
	Array.from({ length: count }, (_, index) => ({ code: `Interview-${index + 1}` }));

/** An interview as the sandbox lists it. */
interface Meeting {
	meetingCode: string;
	participants: Array<{ email: string }>;
}

/** The Boooply node in n8n's engine, talking to a sandbox of its own. */
export class SandboxedBoooply {
	constructor(readonly sandbox: Sandbox) {}

	get baseUrl(): string {
		return `${this.sandbox.url}/boooply`;
	}

	async run(
		parameters: INodeParameters,
		how: Partial<Omit<NodeRun, 'parameters'>> = {},
	): Promise<NodeResult> {
		return await runNode({
			node: 'Boooply',
			parameters,
			credentials: { boooplyApi: { apiKey, baseUrl: this.baseUrl } },
			...how,
		});
	}

	/** Replaces the sandbox's interviews. */
	async seed(meetings: object[]): Promise<void> {
		await this.sandbox.control.seed('boooply', { empty: true, meetings });
	}

	/** Lets requests go wrong: the next one, unless it is said which. */
	async misbehave(effect: FaultEffect, which: Partial<Fault> = {}): Promise<void> {
		await this.sandbox.control.addFault({ vendor: 'boooply', ...which, effect });
	}

	/** What the sandbox has received, in order. */
	async requests(method?: string): Promise<LoggedRequest[]> {
		const { requests } = await this.sandbox.control.requests({
			vendor: 'boooply',
			...(method && { method }),
		});
		return requests;
	}

	/** The interviews that the sandbox holds. */
	async meetings(): Promise<Meeting[]> {
		const response = await fetch(`${this.baseUrl}/api/integration/interviews?limit=100`, {
			headers: { authorization: `Bearer ${apiKey}` },
		});
		const { meetings } = (await response.json()) as { meetings: Meeting[] };
		return meetings;
	}

	/** E-mail addresses of the candidates whose interviews the sandbox holds, sorted. */
	async booked(): Promise<string[]> {
		const meetings = await this.meetings();
		return meetings.flatMap(({ participants }) => participants.map(({ email }) => email)).sort();
	}
}

/** A test with a sandbox of its own that holds the standard data. */
export function inSandbox<Case extends unknown[]>(
	test: (boooply: SandboxedBoooply, ...example: Case) => Promise<void>,
	options: SandboxOptions = {},
): (...example: Case) => Promise<void> {
	return async (...example) => {
		const sandbox = await startSandbox({ vendors: ['boooply'], ...options });
		try {
			await test(new SandboxedBoooply(sandbox), ...example);
		} finally {
			await sandbox.close();
		}
	};
}
