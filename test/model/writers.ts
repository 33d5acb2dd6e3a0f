import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { byId } from '../engine/operations';
import type { NodeRun } from '../engine/runNode';
import type { Answer, Call } from './network';

/** An operation that writes something for each item's `key`, and the model of its vendor. */
export interface Writer {
	node: string;
	parameters: INodeParameters;
	/** Options beside those of the schedule. */
	options?: INodeParameters;
	credentials: NodeRun['credentials'];
	/** The key of a write; undefined of another request. */
	keyOf: (call: Call) => string | undefined;
	/** The answer to another request, or the refusal of a write; undefined where the write is acted on. */
	gate: (call: Call) => Answer | undefined;
	/** The answer to a write that was acted on. */
	answer: (key: string) => Answer;
}

const key = '={{ $json.key }}';

const letsAllIn = () => undefined;

const lastOf = ({ url }: Call, before: string): string | undefined =>
	url.pathname.split(before)[1]?.split('/')[0];

const boooply = (): Writer => ({
	node: 'Boooply',
	parameters: {
		resource: 'interview',
		operation: 'create',
		interviewType: 'ai',
		jobRole: 'Backend Engineer',
		participants: {
			participant: [{ name: 'Jane', email: '={{ $json.key }}@example.com', role: 'CANDIDATE' }],
		},
		schedulingMode: 'IMMEDIATE',
		durationMinutes: 30,
	},
	credentials: { boooplyApi: { apiKey: 'a key', baseUrl: 'https://boooply.example.com' } },
	keyOf: ({ body: { participants } }) =>
		/"email":"(\w+)@/.exec(JSON.stringify(participants ?? ''))?.[1],
	gate: letsAllIn,
	answer: (code) => ({ body: { success: true, meeting: { meetingCode: code, participants: [] } } }),
});

const kula = (): Writer => ({
	node: 'Kula',
	parameters: { resource: 'application', operation: 'createNote', id: byId(key), body: 'Hello' },
	credentials: { kulaApi: { apiToken: 'a token', baseUrl: 'https://kula.example.com' } },
	keyOf: (call) => lastOf(call, '/applications/'),
	gate: letsAllIn,
	answer: (id) => ({ status: 201, body: { data: { id } } }),
});

const apploi = (): Writer => ({
	node: 'Apploi',
	parameters: {
		resource: 'message',
		operation: 'record',
		applicant_id: byId(key),
		messageDirection: 'from_candidate',
		messageType: 'text',
		messageBody: 'Ten suits me.',
		externalId: 'sms-1',
		vendorName: 'Example Messaging',
		status: 'DELIVERED',
	},
	credentials: { apploiApi: { apiKey: 'a key', baseUrl: 'https://apploi.example.com' } },
	keyOf: (call) => lastOf(call, '/applicants/'),
	gate: letsAllIn,
	answer: () => ({ body: null }),
});

const mergeCredentials = {
	mergeAtsApi: {
		apiKey: 'a key',
		accountToken: 'a token',
		baseUrl: 'https://merge.example.com/api',
	},
};

const passedOn = { resource: 'passthrough', method: 'POST', path: '=/notes/{{ $json.key }}' };

const merge = (): Writer => ({
	node: 'MergeAts',
	parameters: { ...passedOn, operation: 'send' },
	credentials: mergeCredentials,
	keyOf: ({ body: { path } }) => String(path).split('/notes/')[1],
	gate: letsAllIn,
	answer: (id) => ({ body: { status: 201, response: { id } } }),
});

/** Merge gives a receipt for a request and has its result when it is asked for the second time. */
function mergeLater(): Writer {
	const asked = new Set<string>();
	return {
		...merge(),
		parameters: { ...passedOn, operation: 'sendAsync' },
		options: { longestWaitForResult: 10 },
		gate({ method, url }) {
			if (method === 'POST') return undefined;
			if (asked.has(url.pathname)) return { body: { status: 201, response: {} } };
			asked.add(url.pathname);
			return { status: 404, body: { detail: 'There is no result yet' } };
		},
		answer: (id) => ({ body: { async_passthrough_receipt_id: id } }),
	};
}

/** How many writes a token of Interview Scheduler is good for. */
const TOKEN_USES = 3;

/** Interview Scheduler takes each token a few times and then wants a new one. */
function interviewScheduler(): Writer {
	const uses = new Map<string, number>();
	const signIn = (): Answer => {
		const token = `Bearer token${uses.size}`;
		uses.set(token, TOKEN_USES);
		return { headers: { authorization: token }, body: { user: {} } };
	};
	return {
		node: 'InterviewScheduler',
		parameters: {
			resource: 'interview',
			operation: 'create',
			kind: 'video_call',
			start: '2094-01-12T10:00:00',
			timezone: 'Europe/London',
			duration: 45,
			interviewee_id: byId('={{ $json.key }}'),
			interviewer_id: byId(1946),
		},
		credentials: {
			interviewSchedulerApi: {
				baseUrl: 'https://scheduler.example.com',
				account: 'operator',
				authentication: 'password',
				login: 'olivia@example.com',
				password: 'a password',
				rememberMe: false,
				token: '',
				sessionToken: '',
			},
		},
		keyOf({ body: { interview } }) {
			const { interviewee_id: id } = (interview ?? {}) as IDataObject;
			return id === undefined ? undefined : String(id);
		},
		gate({ url, headers }) {
			if (url.pathname.endsWith('/sign_in')) return signIn();
			const token = String(headers.authorization);
			const left = uses.get(token) ?? 0;
			uses.set(token, left - 1);
			return left > 0 ? undefined : { status: 401, body: { error: 'The token has expired' } };
		},
		answer: (id) => ({ status: 201, body: { interview: { id: Number(id) } } }),
	};
}

/** One writing operation of each vendor, with a vendor that has no past. */
export const writers = {
	Apploi: apploi,
	Boooply: boooply,
	'Interview Scheduler': interviewScheduler,
	Kula: kula,
	Merge: merge,
	'Merge, later': mergeLater,
} satisfies Record<string, () => Writer>;

export type WriterName = keyof typeof writers;
