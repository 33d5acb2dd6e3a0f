import { createHmac } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { loadContract, webhooksOf, type Contract } from '../contracts/contract';
import { boooplyClient, interviewPath } from './boooplyClient';
import { eventually } from './eventually';
import { startReceiver } from './receiver';

const code = 'Boooply-H-1';
const completed = {
	code,
	meetingType: 'HUMAN',
	sessionStatus: 'COMPLETED',
	participants: [
		{ name: 'José Álvarez', email: 'jose@example.com', role: 'CANDIDATE' },
		{ name: 'Dana Whitfield', email: 'dana@example.com', role: 'INTERVIEWER' },
	],
	recording: { durationSeconds: 90, createdAt: '2026-11-01T10:00:00Z' },
};

describe("Boooply's webhooks", () => {
	let sandbox: Sandbox;
	let webhooks: Contract;
	let receiver: Awaited<ReturnType<typeof startReceiver>>;

	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 500, vendors: ['boooply'] });
		webhooks = await webhooksOf(await loadContract('boooply.yaml'));
	}, 60_000);
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.control.reset();
		await sandbox.control.seed('boooply', { meetings: [completed] });
	});
	afterEach(async () => await receiver.close());

	it('are signed over the bytes that are sent', async () => {
		receiver = await startReceiver();
		await sandbox.control.seed('boooply', { webhook: { url: receiver.url } });
		await sandbox.control.deliver('boooply', { event: 'interview.scores', meetingCode: code });
		const [{ headers, body }] = await receivedWebhooks(1);
		expect(headers).toMatchObject({
			'content-type': 'application/json',
			'x-boooply-event': 'interview.scores',
			'x-boooply-platform': 'custom',
			'x-boooply-meeting-id': code,
			'x-boooply-signature': createHmac('sha256', 'whsec_sandbox').update(body).digest('hex'),
			authorization: 'Bearer whsec_sandbox',
		});
		expect(JSON.parse(body).data.candidateName).toBe('José Álvarez');
	});

	it.each([
		'interview.transcript',
		'interview.evaluation',
		'interview.scores',
		'interview.interviewer_evaluation',
		'interview.recording',
	])('tell in %s what the contract says', async (event) => {
		receiver = await startReceiver();
		await sandbox.control.deliver('boooply', { event, meetingCode: code, url: receiver.url });
		const [{ headers, body }] = await receivedWebhooks(1);
		const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
		const request = {
			method: 'post',
			path: `/${event}`,
			headers: Object.fromEntries(texts),
			body: JSON.parse(body),
		};
		const operation = webhooks.getOperations().find(({ path }) => path === event);
		expect(webhooks.validateRequest(request, operation).errors).toBeNull();
	});

	it('are tried five times with waits that double', async () => {
		receiver = await startReceiver(500, 302, 404, 500, 503);
		const sent = { event: 'interview.scores', meetingCode: code, url: receiver.url };
		await sandbox.control.deliver('boooply', sent);
		const delivery = await eventually(async () => {
			const [first] = await sandbox.control.deliveries('boooply');
			return first?.state === 'failed' ? first : undefined;
		});
		expect(delivery.attempts.map(({ status }) => status)).toEqual([500, 302, 404, 500, 503]);
		const times = delivery.attempts.map(({ at }) => Date.parse(at));
		const sandboxSeconds = times
			.slice(1)
			.map((time, index) => time - (times[index] ?? 0))
			.map((milliseconds) => (milliseconds / 1000) * 500);
		[5, 10, 20, 40].forEach((wait, index) =>
			expect(sandboxSeconds[index]).toBeGreaterThanOrEqual(wait * 0.8),
		);
	});

	it('end with the first answer of 2xx', async () => {
		receiver = await startReceiver(500, 204);
		const sent = { event: 'interview.scores', meetingCode: code, url: receiver.url };
		await sandbox.control.deliver('boooply', sent);
		const delivery = await eventually(async () => {
			const [first] = await sandbox.control.deliveries('boooply');
			return first?.state === 'delivered' ? first : undefined;
		});
		expect(delivery.attempts).toHaveLength(2);
		const bodies = receiver.received.map(({ body }) => body);
		expect(bodies[0]).toBe(bodies[1]);
	});

	it('follow the end of an analysis, those that were asked for', async () => {
		receiver = await startReceiver();
		const events = ['evaluation', 'interviewer_evaluation'];
		await sandbox.control.seed('boooply', { webhook: { url: receiver.url, events } });
		await boooplyClient(sandbox).post(interviewPath(code, 'analyze'));
		const received = await receivedWebhooks(2);
		expect(received.map(({ headers }) => headers['x-boooply-event']).sort()).toEqual([
			'interview.evaluation',
			'interview.interviewer_evaluation',
		]);
	});

	it('can be sent with a wrong signature, other data, or another name', async () => {
		receiver = await startReceiver();
		const event = { event: 'interview.new', url: receiver.url, data: { title: 'Changed' } };
		await sandbox.control.deliver('boooply', { ...event, signature: 'wrong' });
		const [{ headers, body }] = await receivedWebhooks(1);
		expect(headers['x-boooply-signature']).toBe('wrong');
		expect(JSON.parse(body)).toEqual({ event: 'interview.new', data: { title: 'Changed' } });
	});

	it.each([
		['STRONG_PASS', 'ADVANCE'],
		['REVIEW', 'HOLD'],
		['STRONG_FAIL', 'REJECT'],
	])('agree in scores and advice with the recommendation %s', async (recommendation, advice) => {
		receiver = await startReceiver();
		const data = { recommendation };
		const event = { event: 'interview.evaluation', url: receiver.url, data };
		await sandbox.control.deliver('boooply', event);
		const [{ body }] = await receivedWebhooks(1);
		const score = { ADVANCE: 94, HOLD: 61, REJECT: 12 }[advice];
		expect(JSON.parse(body).data).toMatchObject({
			recommendation,
			scores: { overall: score },
			recruiterSummary: { quickDecision: advice },
		});
	});

	it('need an address', async () => {
		receiver = await startReceiver();
		await expect(sandbox.control.deliver('boooply', { event: 'interview.scores' })).rejects.toThrow(
			'No webhook is set',
		);
	});

	async function receivedWebhooks(count: number) {
		return await eventually(async () => {
			const [first, ...others] = receiver.received;
			return first && others.length === count - 1 ? ([first, ...others] as const) : undefined;
		});
	}
});
