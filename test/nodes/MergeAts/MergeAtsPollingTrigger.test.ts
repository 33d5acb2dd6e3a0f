import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';
import { commonFields } from '../commonFields';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();
const all = ['new', 'changed', 'removed'];

function pollingTrigger(
	parameters: TriggerSettings['parameters'] = {},
	mode: TriggerSettings['mode'] = 'trigger',
	accountToken = accounts.greenhouse,
) {
	return new ActiveTrigger({
		node: 'MergeAtsPollingTrigger',
		parameters: { model: 'interview', events: all, ...parameters },
		mode,
		credentials: { mergeAtsApi: merge.credential(accountToken) },
	});
}

const seed = async (data: object) =>
	await merge.control.seed<Record<string, Array<{ id: string }>>>('mergeAts', {
		accountToken: accounts.greenhouse,
		...data,
	});

/** Adds interviews and returns their IDs. */
async function add(...interviews: object[]): Promise<string[]> {
	const { ScheduledInterview = [] } = await seed({ add: { ScheduledInterview: interviews } });
	return ScheduledInterview.map(({ id }) => id);
}

const change = async (id: string | undefined, fields: object) =>
	await seed({ change: { ScheduledInterview: { [String(id)]: fields } } });

const told = (items: Awaited<ReturnType<ActiveTrigger['poll']>>) =>
	items?.map(({ id, event }) => `${String(id)} ${String(event)}`).sort();

describe('The first poll', () => {
	it('starts no run, though records changed just before', async () => {
		const trigger = pollingTrigger();
		await add({ status: 'SCHEDULED' });
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
	});
});

describe('A poll', () => {
	it('puts out what is new, changed and removed since the last one, once', async () => {
		const trigger = pollingTrigger();
		const [changed, removed] = await add({ status: 'SCHEDULED' }, { status: 'SCHEDULED' });
		await trigger.poll();
		const [added] = await add({ status: 'SCHEDULED' });
		await change(changed, { status: 'COMPLETE' });
		await change(removed, { remote_was_deleted: true });
		expect(told(await trigger.poll())).toEqual(
			[`${added} new`, `${changed} changed`, `${removed} removed`].sort(),
		);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('keeps to the events that are asked for', async () => {
		const trigger = pollingTrigger({ events: ['changed'] });
		const [first] = await add({ status: 'SCHEDULED' });
		await trigger.poll();
		await add({ status: 'SCHEDULED' });
		expect(await trigger.poll()).toBeUndefined();
		await change(first, { location: 'Room 1' });
		expect(told(await trigger.poll())).toEqual([`${first} changed`]);
	});

	it('finds interviews that come into a status', async () => {
		const trigger = pollingTrigger({ statuses: ['COMPLETE'] });
		const [one, other] = await add({ status: 'SCHEDULED' }, { status: 'COMPLETE' });
		await trigger.poll();
		await change(one, { status: 'AWAITING_FEEDBACK' });
		await change(other, { location: 'Room 1' });
		expect(await trigger.poll()).toBeUndefined();
		await change(one, { status: 'COMPLETE' });
		expect(await trigger.poll()).toEqual([
			expect.objectContaining({
				id: one,
				event: 'changed',
				previous_status: 'AWAITING_FEEDBACK',
				status: 'COMPLETE',
			}),
		]);
		await change(one, { location: 'Room 2' });
		expect(await trigger.poll()).toBeUndefined();
	});

	it("asks for what was modified since a minute before the last one began, by Merge's clock", async () => {
		const trigger = pollingTrigger();
		for (const date of ['10:00:00', '10:00:07', '10:05:00', '10:10:00']) {
			await merge.control.addFault({
				vendor: 'mergeAts',
				effect: {
					kind: 'status',
					status: 200,
					headers: { Date: `Mon, 04 May 2048 ${date} GMT` },
					body: { next: null, previous: null, results: [] },
				},
			});
		}
		for (let count = 0; count < 3; count++) await trigger.poll();
		expect((await merge.received()).map(({ query }) => query.modified_after)).toEqual([
			undefined,
			'2048-05-04T09:58:59.999Z',
			'2048-05-04T09:58:59.999Z',
			'2048-05-04T10:03:59.999Z',
		]);
		expect(trigger.staticData).toMatchObject({
			'node:Tested': { state: { since: Date.parse('2048-05-04T10:09:00Z') } },
		});
	});

	it('finds more than a page, all of one time, each once', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		await seed({ addMany: { ScheduledInterview: 250 } });
		const items = (await trigger.poll()) ?? [];
		expect([items.length, new Set(items.map(({ id }) => id)).size]).toEqual([250, 250]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('that fails on the second page loses nothing and doubles nothing', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		await seed({ addMany: { ScheduledInterview: 150 } });
		const before = trigger.staticData;
		await merge.control.addFault({
			vendor: 'mergeAts',
			skip: 1,
			effect: { kind: 'status', status: 500, body: { detail: 'Broken' } },
		});
		await expect(trigger.poll()).rejects.toThrow('Broken');
		expect(trigger.staticData).toEqual(before);
		expect(await trigger.poll()).toHaveLength(150);
	});

	it('that does not learn whether there is another page loses nothing', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		await seed({ addMany: { ScheduledInterview: 150 } });
		await merge.control.addFault({
			vendor: 'mergeAts',
			effect: { kind: 'missingFields', fields: ['next'] },
		});
		await expect(trigger.poll()).rejects.toThrow('The answer does not tell whether the list ends');
		expect(await trigger.poll()).toHaveLength(150);
	});

	it('goes on after passing faults and a 429', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		const [added] = await add({});
		const faults = [
			{ kind: 'status', status: 503 },
			{ kind: 'cut', when: 'before' },
			{ kind: 'malformed' },
			{ kind: 'status', status: 429, headers: { 'retry-after': '1' } },
		] as const;
		for (const effect of faults.slice(0, 2)) {
			await merge.control.addFault({ vendor: 'mergeAts', effect });
		}
		expect(told(await trigger.poll())).toEqual([`${added} new`]);
		const [second] = await add({});
		for (const effect of faults.slice(2)) {
			await merge.control.addFault({ vendor: 'mergeAts', effect });
		}
		expect(told(await trigger.poll())).toEqual([`${second} new`]);
	});

	it('ends with an error when the list does not end', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		await seed({ addMany: { ScheduledInterview: 250 } });
		await merge.control.addFault({ vendor: 'mergeAts', skip: 1, effect: { kind: 'repeatCursor' } });
		await expect(trigger.poll()).rejects.toThrow('The list does not end');
		expect(await trigger.poll()).toHaveLength(250);
	});

	it('after a restart puts out what happened meanwhile', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		trigger.restart();
		const [added] = await add({});
		expect(told(await trigger.poll())).toEqual([`${added} new`]);
	});

	it('puts out again what a crash kept from being saved', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		const saved = trigger.staticData;
		const [added] = await add({});
		await trigger.poll();
		trigger.forget(saved);
		expect(told(await trigger.poll())).toEqual([`${added} new`]);
	});

	it('begins anew for another model or account', async () => {
		const trigger = pollingTrigger();
		await trigger.poll();
		await add({});
		trigger.change({ model: 'candidate' });
		expect(await trigger.poll()).toBeUndefined();
		trigger.change({ model: 'interview', accountToken: accounts.lever });
		expect(await trigger.poll()).toBeUndefined();
	});

	it('asks for the account of the field, or that of the credential', async () => {
		await pollingTrigger().poll();
		await pollingTrigger({ accountToken: accounts.lever }).poll();
		const tokens = (await merge.requests()).map(({ headers }) => headers['x-account-token']);
		expect([...new Set(tokens)]).toEqual([accounts.greenhouse, accounts.lever]);
		await expect(pollingTrigger({}, 'trigger', '').poll()).rejects.toThrow(
			'There is no account token',
		);
	});

	it.each([
		'activity',
		'application',
		'attachment',
		'candidate',
		'department',
		'eeoc',
		'interview',
		'job',
		'jobInterviewStage',
		'jobPosting',
		'offer',
		'office',
		'rejectReason',
		'scorecard',
		'tag',
		'user',
	])('can watch the model %s', async (model) => {
		const trigger = pollingTrigger({ model });
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
	});
});

describe('A test in the editor', () => {
	it('shows records and changes nothing', async () => {
		const trigger = pollingTrigger({}, 'manual');
		expect(await trigger.poll()).toHaveLength(5);
		expect(JSON.stringify(trigger.staticData)).not.toContain('since');
	});
});

describe('In the common format', () => {
	it('an interview has the fields of every vendor beside the event', async () => {
		const trigger = pollingTrigger({ commonFormat: true, statuses: ['COMPLETE'] });
		const [id] = await add({ status: 'SCHEDULED', interviewers: [] });
		await trigger.poll();
		await change(id, { status: 'COMPLETE' });
		const items = await trigger.poll();
		expect(items?.map(Object.keys)).toEqual([['event', 'previous_status', ...commonFields]]);
		expect(items).toEqual([
			expect.objectContaining({
				event: 'changed',
				previous_status: 'scheduled',
				id,
				vendor: 'Merge ATS',
				status: 'completed',
			}),
		]);
	});

	it('a test shows them too', async () => {
		const items = await pollingTrigger({ commonFormat: true }, 'manual').poll();
		expect(items?.[0]).toMatchObject({ event: 'new', vendor: 'Merge ATS' });
	});

	it('records of other models stay as they are', async () => {
		const settings = { commonFormat: true, model: '={{ "candidate" }}' };
		const items = await pollingTrigger(settings, 'manual').poll();
		expect(items?.[0]).toHaveProperty('first_name');
		expect(items?.[0]).not.toHaveProperty('vendor');
	});
});
