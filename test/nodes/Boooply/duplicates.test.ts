import { isRecord } from '../../../nodes/shared/values';
import type { ActiveTrigger } from '../../engine/trigger';
import { eventually } from '../../sandbox/eventually';
import { boooplyTrigger, evaluation, listening, post, secret } from './deliveries';

const hour = 3_600_000;
const events = ['*'];

const codes = Array.from({ length: 20 }, (_, index) => `B-${index}`);

const deliver = async (url: string, meetingCode: string) =>
	await post(url, evaluation({ meetingCode }));

const deliverAtOnce = async (url: string, meetingCodes: string[]) =>
	await Promise.all(meetingCodes.map(async (code) => await deliver(url, code)));

const ranFor = ({ runs }: ActiveTrigger) => runs.flat().map(({ meetingCode }) => meetingCode);

/** What the database remembers: by hour the deliveries that came in it. */
function saved({ staticData }: ActiveTrigger): Record<string, unknown> {
	const stored = staticData['node:Tested'];
	return isRecord(stored) && isRecord(stored.deliveries) ? stored.deliveries : {};
}

afterEach(() => jest.restoreAllMocks());

describe('The same delivery', () => {
	it('runs once, also after a restart', async () => {
		const { trigger, url } = await boooplyTrigger();
		for (const code of [...codes, ...codes]) expect(await deliver(url, code)).toBe(200);
		trigger.restart();
		for (const code of codes) expect(await deliver(url, code)).toBe(200);
		expect(ranFor(trigger)).toEqual(codes);
	});

	it('runs once when it comes twice at the same moment', async () => {
		const { trigger, url } = await boooplyTrigger();
		const run = trigger.holdNextRun();
		const both = deliverAtOnce(url, ['twice', 'twice']);
		await eventually(async () => (trigger.received === 2 ? true : undefined));
		run.release();
		expect(await both).toEqual([200, 200]);
		expect(ranFor(trigger)).toEqual(['twice']);
	});

	it('runs once after a restart when it came with many others at once', async () => {
		const { trigger, url } = await boooplyTrigger();
		await deliverAtOnce(url, [...codes, ...codes]);
		trigger.restart();
		await deliverAtOnce(url, codes);
		expect(ranFor(trigger).sort()).toEqual([...codes].sort());
	});

	it('runs once when it comes to one process and later to another', async () => {
		const { trigger, url } = await boooplyTrigger();
		const other = await listening(trigger.elsewhere());
		for (const code of codes) {
			await deliver(url, code);
			await deliver(other.url, code);
			await deliver(other.url, `${code}-next`);
			await deliver(url, `${code}-next`);
		}
		expect(ranFor(trigger)).toEqual(codes);
		expect(ranFor(other.trigger)).toEqual(codes.map((code) => `${code}-next`));
	});

	it('runs once when the database has lost it, and is saved again with the next one', async () => {
		const { trigger, url } = await boooplyTrigger();
		await deliver(url, 'lost');
		trigger.forget();
		await deliver(url, 'lost');
		await deliver(url, 'next');
		const other = await listening(trigger.elsewhere());
		await deliver(other.url, 'lost');
		expect([ranFor(trigger), ranFor(other.trigger)]).toEqual([['lost', 'next'], []]);
	});

	it('runs again when its data changed', async () => {
		const { trigger, url } = await boooplyTrigger();
		await post(url, evaluation({ timestamp: '2026-11-21T10:00:00Z' }));
		await post(url, evaluation({ timestamp: '2026-11-21T11:00:00Z' }));
		expect(trigger.runs).toHaveLength(2);
	});

	it('runs again after the window, and is forgotten', async () => {
		const { trigger, url } = await boooplyTrigger({ events, duplicateHours: 1 });
		await post(url, evaluation());
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now + hour);
		await post(url, evaluation());
		expect(trigger.runs).toHaveLength(1);
		clock.mockReturnValue(now + 2 * hour);
		await post(url, evaluation());
		expect(trigger.runs).toHaveLength(2);
		expect(Object.keys(saved(trigger))).toEqual([`${Math.floor(now / hour) + 2}`]);
	});

	it('runs each time when duplicates are not ignored, and while somebody tests', async () => {
		const { trigger, url } = await boooplyTrigger({ events, ignoreDuplicates: false });
		const test = await boooplyTrigger({ events }, secret, 'manual');
		for (const address of [url, url, test.url, test.url]) await post(address, evaluation());
		expect([trigger.runs.length, test.trigger.runs.length]).toEqual([2, 2]);
	});
});

describe('A delivery that n8n could not answer with success', () => {
	it('runs when it comes again', async () => {
		const { trigger, url } = await boooplyTrigger();
		trigger.failures = 2;
		expect(await post(url, evaluation())).toBe(500);
		expect(await post(url, evaluation())).toBe(500);
		expect(await post(url, evaluation())).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it('runs when it came a second time meanwhile', async () => {
		const { trigger, url } = await boooplyTrigger();
		trigger.failures = 1;
		const run = trigger.holdNextRun();
		const both = deliverAtOnce(url, ['twice', 'twice']);
		await eventually(async () => (trigger.received === 2 ? true : undefined));
		run.release();
		expect((await both).sort()).toEqual([200, 500]);
		expect(ranFor(trigger)).toEqual(['twice']);
	});

	it('runs when its sender had hung up', async () => {
		const { trigger, url } = await boooplyTrigger();
		trigger.failures = 1;
		const run = trigger.holdNextRun();
		const sender = new AbortController();
		const first = post(url, evaluation(), {}, sender.signal);
		const answer = await run.reached;
		sender.abort();
		await expect(first).rejects.toThrow('aborted');
		await eventually(async () => (answer.closed ? true : undefined));
		run.release();
		expect(await post(url, evaluation())).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it('runs once when its sender hung up before it was read', async () => {
		const { trigger, url } = await boooplyTrigger();
		trigger.hangUps = 1;
		await expect(post(url, evaluation())).rejects.toThrow('fetch failed');
		expect(await post(url, evaluation())).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it('runs after n8n was killed, though others were saved meanwhile', async () => {
		const { trigger, url } = await boooplyTrigger();
		const other = await listening(trigger.elsewhere());
		const run = trigger.holdNextRun();
		const unanswered = expect(deliver(url, 'killed')).rejects.toThrow('fetch failed');
		await run.reached;
		await deliver(url, 'saved');
		await deliver(other.url, 'killed');
		expect(ranFor(other.trigger)).toEqual(['killed']);
		await trigger.close();
		await unanswered;
		run.release();
	});
});

describe('What is remembered', () => {
	it('is at most 5,000 deliveries, of which the oldest go first', async () => {
		const { trigger, url } = await boooplyTrigger();
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now);
		const thisHour = Math.floor(now / hour);
		const many = (count: number, letter: string) => letter.repeat(8 * count);
		trigger.forget({
			'node:Tested': {
				deliveries: { [thisHour - 2]: many(600, 'A'), [thisHour - 1]: many(4400, 'B') },
			},
		});
		trigger.restart();
		await deliver(url, 'new');
		expect(saved(trigger)).toEqual({
			[thisHour - 2]: many(99, 'A'),
			[thisHour - 1]: many(4400, 'B'),
			[thisHour]: expect.stringMatching(/^[\w-]{8}$/),
		});
	});

	it('is kept in memory for the hundred triggers that ran last', async () => {
		const { trigger, url } = await boooplyTrigger();
		await deliver(url, 'lost');
		trigger.forget();
		for (let count = 0; count < 99; count += 1) {
			const other = await boooplyTrigger();
			await deliver(other.url, 'other');
		}
		await deliver(url, 'lost');
		expect(ranFor(trigger)).toEqual(['lost']);
		for (let count = 0; count < 100; count += 1) {
			const other = await boooplyTrigger();
			await deliver(other.url, 'other');
		}
		await deliver(url, 'lost');
		expect(ranFor(trigger)).toEqual(['lost', 'lost']);
	});
});
