import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';

import { useStandIn } from '../../engine/sandbox';
import type { TriggerSettings } from '../../engine/trigger';
import { eventually } from '../../sandbox/eventually';
import { boooplyTrigger, evaluation, post, secret, sign } from './deliveries';

const standIn = useStandIn('boooply');
/** Waits until the stand-in's first delivery has an answer, and returns its status. */
async function answered(): Promise<number | null> {
	return await eventually(async () => {
		const [delivery] = await standIn.control.deliveries('boooply');
		return delivery?.attempts[0]?.status ?? undefined;
	});
}

describe('A delivery of the vendor', () => {
	it.each([
		'interview.transcript',
		'interview.evaluation',
		'interview.scores',
		'interview.interviewer_evaluation',
		'interview.recording',
	])('%s starts a run with its name and data', async (event) => {
		const { trigger, url } = await boooplyTrigger();
		await standIn.control.deliver('boooply', { event, url });
		expect(await answered()).toBe(200);
		const [delivery] = await standIn.control.deliveries('boooply');
		const { data } = JSON.parse(delivery?.body ?? '');
		expect(trigger.runs).toEqual([[{ event, ...data }]]);
	});

	it('keeps its older form without data', async () => {
		const { trigger, url } = await boooplyTrigger();
		const body = JSON.stringify({ event: 'interview.scores', meetingCode: 'B-1' });
		expect(await post(url, body)).toBe(200);
		expect(trigger.runs).toEqual([[{ event: 'interview.scores', meetingCode: 'B-1' }]]);
	});
});

describe('A forged delivery', () => {
	const forgeries: Array<[string, string | undefined]> = [
		['none', undefined],
		['an empty one', ''],
		['one cut short', sign(evaluation()).slice(0, 63)],
		['the beginning', sign(evaluation()).slice(0, 8)],
		['two, of which one is right', `${sign(evaluation(), 'whsec_other')}, ${sign(evaluation())}`],
		['one of another key', sign(evaluation(), 'whsec_other')],
		['one of another body', sign(evaluation({ recommendation: 'FAIL' }))],
	];

	it.each(forgeries)('is refused when its signature is %s', async (_, signature) => {
		const { trigger, url } = await boooplyTrigger();
		const response = await fetch(url, {
			method: 'POST',
			body: evaluation(),
			headers: {
				'content-type': 'application/json',
				authorization: `Bearer ${secret}`,
				...(signature === undefined ? {} : { 'x-boooply-signature': signature }),
			},
		});
		expect(response.status).toBe(401);
		expect(trigger.runs).toEqual([]);
	});

	it('is refused when its JSON is nested too deep to be written anew', async () => {
		const { trigger, url } = await boooplyTrigger();
		const body = `{"event":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
		expect(await post(url, body, { 'x-boooply-signature': sign('') })).toBe(401);
		expect(trigger.runs).toEqual([]);
	});

	it("leaves a line in n8n's log without what it brought", async () => {
		const warn = jest.spyOn(Container.get(Logger), 'warn');
		const { trigger, url } = await boooplyTrigger();
		await post(url, evaluation(), { 'x-boooply-signature': sign('other') });
		expect(trigger.runs).toEqual([]);
		expect(warn.mock.calls).toEqual([
			[
				'Boooply Trigger refused a delivery: its signature is missing or wrong',
				{ workflowId: expect.stringContaining('workflow-'), nodeName: 'Tested' },
			],
		]);
		warn.mockRestore();
	});

	it('is refused when the secret was taken out of the credential after activation', async () => {
		const { trigger, url } = await boooplyTrigger({ events: ['*'] }, '');
		expect(await post(url, evaluation())).toBe(401);
		expect(trigger.runs).toEqual([]);
	});
});

describe('A signature', () => {
	it('by a word of the secret is refused', async () => {
		const { trigger, url } = await boooplyTrigger({ events: ['*'] }, 'two words');
		for (const [key, status] of [
			['two', 401],
			['words', 401],
			['two words', 200],
		] as const) {
			const signature = sign(evaluation(), key);
			expect(await post(url, evaluation(), { 'x-boooply-signature': signature })).toBe(status);
		}
		expect(trigger.runs).toHaveLength(1);
	});

	it('of the old and of the new secret is accepted while both are in the credential', async () => {
		const { trigger, url } = await boooplyTrigger({ events: ['*'] }, 'whsec_old, whsec_new');
		for (const [key, meetingCode] of [
			['whsec_old', 'B-1'],
			['whsec_new', 'B-2'],
		] as const) {
			const body = evaluation({ meetingCode });
			expect(await post(url, body, { 'x-boooply-signature': sign(body, key) })).toBe(200);
		}
		expect(trigger.runs).toHaveLength(2);
	});

	it('may be that of the JSON written anew, as the vendor’s sample checks it', async () => {
		const { trigger, url } = await boooplyTrigger();
		const spaced = JSON.stringify(JSON.parse(evaluation()), null, 2);
		const status = await post(url, spaced, { 'x-boooply-signature': sign(evaluation()) });
		expect({ status, runs: trigger.runs.length }).toEqual({ status: 200, runs: 1 });
	});

	it('covers letters beyond ASCII', async () => {
		const { trigger, url } = await boooplyTrigger();
		expect(await post(url, evaluation({ candidateName: 'Zoë 李雷 🎉' }))).toBe(200);
		expect(trigger.runs[0]?.[0]).toMatchObject({ candidateName: 'Zoë 李雷 🎉' });
	});
});

describe('Activation', () => {
	it('is refused without a secret', async () => {
		const { trigger } = await boooplyTrigger({ events: ['*'] }, '');
		await expect(trigger.activate()).rejects.toThrow("'Webhook Secret' of the credential is empty");
	});

	it('goes on without a secret when unsigned events are allowed, and then takes them', async () => {
		const { trigger, url } = await boooplyTrigger({ events: ['*'], allowUnsigned: true }, '');
		await trigger.activate();
		expect(await post(url, evaluation(), { 'x-boooply-signature': '' })).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it.each([
		['without a signature', {}],
		['with an empty one', { 'x-boooply-signature': '' }],
		['with a wrong one', { 'x-boooply-signature': sign('another body') }],
	])(
		'still refuses events %s when a secret is there and unsigned events are allowed',
		async (_, headers: Record<string, string>) => {
			const { trigger, url } = await boooplyTrigger({ events: ['*'], allowUnsigned: true });
			const response = await fetch(url, { method: 'POST', body: evaluation(), headers });
			expect(response.status).toBe(401);
			expect(trigger.runs).toEqual([]);
		},
	);

	it('and its end touch nothing at the vendor', async () => {
		const { trigger } = await boooplyTrigger();
		await trigger.activate();
		await trigger.deactivate();
		expect(await standIn.received()).toEqual([]);
	});
});

describe('An event that is not asked for', () => {
	const runsOf = async (parameters: TriggerSettings['parameters'], ...bodies: string[]) => {
		const { trigger, url } = await boooplyTrigger(parameters);
		for (const body of bodies) expect(await post(url, body)).toBe(200);
		return trigger.runs.flat();
	};

	it('is answered and starts no run', async () => {
		const scores = JSON.stringify({ event: 'interview.scores', data: { meetingCode: 'B-1' } });
		const unknown = JSON.stringify({ event: 'interview.screenshots', data: {} });
		const ping = JSON.stringify({ response: 'This is a test' });
		expect(await runsOf({ events: ['evaluation'] }, scores, unknown, ping)).toEqual([]);
	});

	it('does start one when any event is asked for', async () => {
		const unknown = JSON.stringify({ event: 'interview.screenshots', data: { count: 3 } });
		expect(await runsOf({ events: ['*'] }, unknown)).toEqual([
			{ event: 'interview.screenshots', count: 3 },
		]);
	});

	it('is told by the type of the interview', async () => {
		const runs = await runsOf(
			{ events: ['*'], interviewTypes: ['HUMAN', 'TEAM'] },
			evaluation({ meetingCode: 'AI' }),
			evaluation({ meetingCode: 'Human', meetingType: 'HUMAN' }),
			evaluation({ meetingCode: 'Team', meetingType: 'HUMAN', isTeamMeeting: true }),
			JSON.stringify({ event: 'interview.recording', data: { meetingCode: 'Unknown' } }),
		);
		expect(runs.map(({ meetingCode }) => meetingCode)).toEqual(['Human', 'Team', 'Unknown']);
	});

	it('is told by the recommendation', async () => {
		const runs = await runsOf(
			{ events: ['*'], recommendations: ['PASS', 'STRONG_PASS'] },
			evaluation({ meetingCode: 'Pass' }),
			evaluation({ meetingCode: 'Strong', recommendation: 'STRONG_PASS' }),
			evaluation({ meetingCode: 'Fail', recommendation: 'FAIL' }),
			JSON.stringify({ event: 'interview.transcript', data: { meetingCode: 'Unknown' } }),
		);
		expect(runs.map(({ meetingCode }) => meetingCode)).toEqual(['Pass', 'Strong', 'Unknown']);
	});
});

describe('Hard deliveries', () => {
	it('of 10 MB arrive whole', async () => {
		const { trigger, url } = await boooplyTrigger();
		const text = 'é'.repeat(5_000_000);
		expect(await post(url, evaluation({ text }))).toBe(200);
		expect(trigger.runs[0]?.[0]?.text).toBe(text);
	});

	it('are understood whatever type they claim', async () => {
		const { trigger, url } = await boooplyTrigger();
		const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream'];
		for (const type of types) {
			const body = evaluation({ meetingCode: type });
			expect(await post(url, body, { 'content-type': type })).toBe(200);
		}
		expect(trigger.runs.flat().map(({ meetingCode }) => meetingCode)).toEqual(types);
	});

	it.each(['{"event":', '', '[]', '"interview.scores"', 'null'])(
		'with the body %p are refused',
		async (body) => {
			const { trigger, url } = await boooplyTrigger();
			expect(await post(url, body, { 'content-type': 'text/plain' })).toBe(400);
			expect(trigger.runs).toEqual([]);
		},
	);

	it('a thousand in a burst, some of them twice, run once each', async () => {
		const { trigger, url } = await boooplyTrigger();
		const bodies = Array.from({ length: 1000 }, (_, index) =>
			evaluation({ meetingCode: `B-${index}` }),
		);
		const burst = [...bodies, ...bodies.slice(0, 200)];
		const statuses = await Promise.all(burst.map(async (body) => await post(url, body)));
		expect(new Set(statuses)).toEqual(new Set([200]));
		const codes = trigger.runs.flat().map(({ meetingCode }) => meetingCode);
		expect([codes.length, new Set(codes).size]).toEqual([1000, 1000]);
	}, 60_000);
});
