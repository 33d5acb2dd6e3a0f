import { SsrfProtectionConfig } from '@n8n/config';
import { Container } from '@n8n/di';
import { jsonParse, type IDataObject } from 'n8n-workflow';

import { organizationKey } from '../../../sandbox/vendors/boooply/state';
import { useStandIn } from '../../engine/sandbox';
import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';
import { commonFields } from '../commonFields';

const standIn = useStandIn('boooply');
const all = [
	'cancelled',
	'completed',
	'failed',
	'noShow',
	'reopened',
	'rescheduled',
	'scheduled',
	'started',
];

function statusTrigger(
	parameters: TriggerSettings['parameters'] = { events: all },
	mode: TriggerSettings['mode'] = 'trigger',
) {
	return new ActiveTrigger({
		node: 'BoooplyStatusTrigger',
		parameters,
		mode,
		credentials: { boooplyApi: { apiKey: organizationKey, baseUrl: standIn.url } },
	});
}

const seed = async (...meetings: object[]) => await standIn.control.seed('boooply', { meetings });

const told = (items: Awaited<ReturnType<ActiveTrigger['poll']>>) =>
	items?.map(({ event, meetingCode }) => `${String(meetingCode)} ${String(event)}`).sort();

describe('The first poll', () => {
	it('starts no run and remembers what there is', async () => {
		const trigger = statusTrigger();
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
	});
});

describe('A poll', () => {
	it('tells what happened to interviews since the last one, once', async () => {
		const trigger = statusTrigger();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED', scheduledAt: '2027-01-01T10:00:00Z' });
		await seed({ code: 'B', sessionStatus: 'SCHEDULED' }, { code: 'C', sessionStatus: 'ACTIVE' });
		await seed({ code: 'D', sessionStatus: 'COMPLETED' }, { code: 'E', sessionStatus: 'ACTIVE' });
		await trigger.poll();
		await seed(
			{ code: 'A', scheduledAt: '2027-01-02T10:00:00Z' },
			{ code: 'B', sessionStatus: 'CANCELLED' },
			{ code: 'C', sessionStatus: 'FAILED' },
			{ code: 'D', sessionStatus: 'SCHEDULED' },
			{ code: 'E', sessionStatus: 'COMPLETED' },
			{ code: 'F', sessionStatus: 'SCHEDULED' },
		);
		expect(told(await trigger.poll())).toEqual([
			'A rescheduled',
			'B cancelled',
			'C failed',
			'D reopened',
			'E completed',
			'F scheduled',
		]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('tells each turn of an interview that does not go straight on', async () => {
		const trigger = statusTrigger();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		await trigger.poll();
		const events: unknown[] = [];
		for (const sessionStatus of ['ACTIVE', 'COMPLETED', 'SCHEDULED', 'ACTIVE', 'COMPLETED']) {
			await seed({ code: 'A', sessionStatus });
			events.push((await trigger.poll())?.[0]?.event);
		}
		expect(events).toEqual(['started', 'completed', 'reopened', 'started', 'completed']);
	});

	it.each(['COMPLETED', 'FAILED'])('tells a no-show, and not that it is %s', async (status) => {
		const trigger = statusTrigger();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		await trigger.poll();
		const noShow = { sessionStatus: status, endReason: 'NO_SHOW' };
		await seed({ code: 'A', ...noShow }, { code: 'B', ...noShow });
		expect(told(await trigger.poll())).toEqual(['A noShow', 'B noShow']);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('tells a no-show that is only found out after the end', async () => {
		const trigger = statusTrigger({ events: ['noShow'] });
		await seed({ code: 'A', sessionStatus: 'COMPLETED' });
		await trigger.poll();
		await seed({ code: 'A', endReason: 'NO_SHOW' });
		expect(await trigger.poll()).toMatchObject([{ event: 'noShow', endReason: 'NO_SHOW' }]);
	});

	it('tells nothing of a no-show that an earlier version has seen end', async () => {
		const trigger = statusTrigger();
		await standIn.control.seed('boooply', { empty: true });
		await seed({ code: 'A', sessionStatus: 'FAILED', endReason: 'NO_SHOW' });
		await trigger.poll();
		const saved = JSON.stringify(trigger.staticData).replace(',"isNoShow":true', '');
		trigger.forget(jsonParse<IDataObject>(saved));
		expect(await trigger.poll()).toBeUndefined();
	});

	it('puts out the interview with what it was before', async () => {
		const trigger = statusTrigger();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED', scheduledAt: '2027-01-01T10:00:00Z' });
		await trigger.poll();
		await seed({ code: 'A', scheduledAt: '2027-01-02T10:00:00Z' });
		expect(await trigger.poll()).toEqual([
			expect.objectContaining({
				event: 'rescheduled',
				previousStatus: 'SCHEDULED',
				previousScheduledAt: '2027-01-01T10:00:00Z',
				meetingCode: 'A',
				scheduledAt: '2027-01-02T10:00:00Z',
			}),
		]);
	});

	it('keeps to the events and the type that are asked for', async () => {
		const trigger = statusTrigger({ events: ['completed'], type: 'AI_ONLY' });
		await trigger.poll();
		await seed(
			{ code: 'AI', meetingType: 'AI_ONLY', sessionStatus: 'COMPLETED' },
			{ code: 'AI-2', meetingType: 'AI_ONLY', sessionStatus: 'SCHEDULED' },
			{ code: 'Human', meetingType: 'HUMAN', sessionStatus: 'COMPLETED' },
		);
		expect(told(await trigger.poll())).toEqual(['AI completed']);
	});

	it('finds more than a page, each interview once', async () => {
		const trigger = statusTrigger();
		await trigger.poll();
		const codes = Array.from({ length: 230 }, (_, index) => `N-${index}`);
		await seed(...codes.map((code) => ({ code, sessionStatus: 'SCHEDULED' })));
		const found = (await trigger.poll())?.map(({ meetingCode }) => String(meetingCode));
		expect(found?.sort()).toEqual([...codes].sort());
	});

	it('that fails in the middle loses nothing and doubles nothing', async () => {
		const trigger = statusTrigger();
		await trigger.poll();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		const fault = { vendor: 'boooply', skip: 1, effect: { kind: 'status', status: 500 } } as const;
		await standIn.control.addFault(fault);
		const before = trigger.staticData;
		await expect(trigger.poll()).rejects.toThrow();
		expect(trigger.staticData).toEqual(before);
		expect(told(await trigger.poll())).toEqual(['A scheduled']);
	});

	it('waits and goes on after a 429', async () => {
		const trigger = statusTrigger();
		await trigger.poll();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		await standIn.control.addFault({
			vendor: 'boooply',
			effect: { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
		});
		const began = Date.now();
		expect(told(await trigger.poll())).toEqual(['A scheduled']);
		expect(Date.now() - began).toBeGreaterThanOrEqual(1000);
	});

	it('gives up on a 429 that lasts too long, and the next one finds everything', async () => {
		const trigger = statusTrigger();
		await trigger.poll();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		await standIn.control.addFault({
			vendor: 'boooply',
			effect: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
		});
		await expect(trigger.poll()).rejects.toMatchObject({ httpCode: '429' });
		expect(told(await trigger.poll())).toEqual(['A scheduled']);
	});

	it('after a restart tells what happened meanwhile', async () => {
		const trigger = statusTrigger();
		await trigger.poll();
		trigger.restart();
		await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
		expect(told(await trigger.poll())).toEqual(['A scheduled']);
	});

	it('begins anew when something else is watched', async () => {
		const trigger = statusTrigger({ events: all, type: 'HUMAN' });
		await trigger.poll();
		trigger.change({ type: '' });
		expect(await trigger.poll()).toBeUndefined();
	});

	describe('after readings that missed an interview', () => {
		const pollsWithout = async (trigger: ActiveTrigger, times: number) => {
			await standIn.control.addFault({
				vendor: 'boooply',
				times,
				effect: {
					kind: 'status',
					status: 200,
					body: { meetings: [], pagination: { page: 1, totalPages: 1 } },
				},
			});
			for (let count = 0; count < times; count++) expect(await trigger.poll()).toBeUndefined();
		};

		it.each([1, 10])('%i in a row, tells nothing of it twice', async (times) => {
			const trigger = statusTrigger();
			await trigger.poll();
			await pollsWithout(trigger, times);
			expect(await trigger.poll()).toBeUndefined();
		});

		it('tells what became of it meanwhile', async () => {
			const trigger = statusTrigger();
			await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
			await trigger.poll();
			await pollsWithout(trigger, 10);
			await seed({ code: 'A', sessionStatus: 'COMPLETED' });
			expect(await trigger.poll()).toMatchObject([
				{ event: 'completed', previousStatus: 'SCHEDULED' },
			]);
		});

		it('takes it for gone after the eleventh, and for new when it is back', async () => {
			const trigger = statusTrigger();
			await standIn.control.seed('boooply', { empty: true });
			await seed({ code: 'A', sessionStatus: 'SCHEDULED' });
			await trigger.poll();
			await pollsWithout(trigger, 11);
			expect(told(await trigger.poll())).toEqual(['A scheduled']);
		});
	});
});

describe('A poll whose request n8n does not let out', () => {
	const network = Container.get(SsrfProtectionConfig);

	afterEach(() => {
		network.enabled = false;
	});

	it("ends in n8n's own words, and is not tried again", async () => {
		network.enabled = true;
		const began = Date.now();
		await expect(statusTrigger().poll()).rejects.toMatchObject({
			message: 'The request was blocked because it resolves to a restricted IP address',
			description: expect.stringContaining('The target 127.0.0.1 is not allowed.'),
		});
		// Three tries after a network fault would take more than 2.6 seconds.
		expect(Date.now() - began).toBeLessThan(2000);
	});

	it('for want of a credential, ends in its words too', async () => {
		const trigger = new ActiveTrigger({ node: 'BoooplyStatusTrigger', credentials: {} });
		await expect(trigger.poll()).rejects.toThrow('does not have any credentials set');
	});
});

describe('A test in the editor', () => {
	it('shows the newest interviews and changes nothing', async () => {
		const trigger = statusTrigger({ events: ['failed'] }, 'manual');
		const items = await trigger.poll();
		expect(items).toHaveLength(5);
		expect(items?.[0]).toMatchObject({
			event: expect.any(String),
			meetingCode: expect.any(String),
		});
		expect(trigger.staticData).not.toHaveProperty('node:Tested.state');
	});

	it('shows a sample where there is none', async () => {
		await standIn.control.seed('boooply', { empty: true });
		const items = await statusTrigger(undefined, 'manual').poll();
		expect(items).toEqual([expect.objectContaining({ event: 'scheduled' })]);
	});
});

describe('In the common format', () => {
	const inCommonFormat = { events: all, commonFormat: true };

	it('an interview has the fields of every vendor beside the event', async () => {
		const trigger = statusTrigger(inCommonFormat);
		await seed({ code: 'A', sessionStatus: 'SCHEDULED', scheduledAt: '2027-01-01T10:00:00Z' });
		await trigger.poll();
		await seed({ code: 'A', sessionStatus: 'ACTIVE' });
		const items = await trigger.poll();
		expect(items?.map(Object.keys)).toEqual([
			['event', 'previousStatus', 'previousScheduledAt', ...commonFields],
		]);
		expect(items).toEqual([
			expect.objectContaining({
				event: 'started',
				previousStatus: 'scheduled',
				previousScheduledAt: '2027-01-01T10:00:00Z',
				id: 'A',
				status: 'inProgress',
				start: '2027-01-01T10:00:00Z',
			}),
		]);
	});

	it('a test shows them too', async () => {
		const items = await statusTrigger(inCommonFormat, 'manual').poll();
		expect(items?.[0]).toMatchObject({ previousStatus: null, vendor: 'Boooply' });
	});
});
