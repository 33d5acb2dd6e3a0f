import type { INodeParameters } from 'n8n-workflow';

import { readContract } from '../../../sandbox/contract';
import { byId } from '../../engine/operations';
import { mondayAt } from '../../sandbox/kulaClient';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();

/** An interview of the standard data that has not begun, and one that has ended. */
const coming = byId(5);
const ended = byId(2);

interface ErrorCodes {
	openapi: string;
	'x-error-codes'?: Record<string, { field?: string }>;
}

const update = async (updateFields: INodeParameters) =>
	await kula.run('interview', 'update', { id: coming, updateFields });

const sent = async () => (await kula.received()).map(({ body }) => body);

describe('Interview: Update', () => {
	it('sends only what changes', async () => {
		const { json, error } = await update({ start_time: mondayAt(20), name: 'Second try' });
		expect(error).toBeUndefined();
		expect(await kula.received()).toEqual([
			{
				method: 'PATCH',
				path: '/v1/interviews/5',
				query: {},
				body: { start_time: mondayAt(20), name: 'Second try' },
			},
		]);
		expect(json[0]).toMatchObject({ start_time: mondayAt(20), name: 'Second try' });
	});

	it('reads a new start in the new time zone', async () => {
		const local = mondayAt(11).replace(':00Z', '');
		await update({ start_time: local, timezone: 'Asia/Tokyo' });
		expect(await sent()).toEqual([{ start_time: mondayAt(2), timezone: 'Asia/Tokyo' }]);
	});

	it('does not know a kind that was set before, and lets Kula judge', async () => {
		const { error } = await update({ interviewer_ids: [41, 57], kind: 'panel', location: 'phone' });
		expect(error).toBeUndefined();
	});

	it.each<[string, INodeParameters, string]>([
		['nothing', {}, "'Update Fields' is empty"],
		['a past start', { start_time: '2020-01-06T10:00:00Z' }, "'Start' is in the past"],
		['a crooked start', { start_time: mondayAt(9).replace('00Z', '01Z') }, 'quarter of an hour'],
		['a short duration', { duration_minutes: 3 }, "'Duration'"],
		['a one-on-one of two', { kind: 'one_on_one', interviewer_ids: [41, 57] }, 'one-on-one'],
	])('refuses %s before anything is sent', async (_case, change, message) => {
		const { error } = await update(change);
		expect(error?.message).toContain(message);
		expect(await sent()).toEqual([]);
	});
});

describe('Interview: Cancel, Mark and Undo No-Show', () => {
	it('cancels once and tells why not twice', async () => {
		const { json } = await kula.run('interview', 'cancel', { id: coming });
		expect(json[0]).toMatchObject({ meeting_status: 'cancelled' });
		const { error } = await kula.run('interview', 'cancel', { id: coming });
		expect(error?.message).toBe(
			'The interview is already cancelled (err_interview_already_cancelled)',
		);
	});

	it('marks a no-show and takes it back', async () => {
		const marked = await kula.run('interview', 'markNoShow', { id: ended });
		expect(marked.json[0]).toMatchObject({ meeting_status: 'candidate_no_show' });
		const undone = await kula.run('interview', 'undoNoShow', { id: ended });
		expect(undone.json[0]).toMatchObject({ meeting_status: 'ended' });
		expect((await kula.received()).map(({ path }) => path)).toEqual([
			'/v1/interviews/2/mark_candidate_no_show',
			'/v1/interviews/2/undo_candidate_no_show',
		]);
	});

	it('puts out everything without Simplify', async () => {
		const { json } = await kula.run('interview', 'get', { id: coming, simplify: false });
		expect(json[0]).toMatchObject({ organizer_id: 41, job_id: 318, external: null });
		const simple = await kula.run('interview', 'get', { id: coming });
		expect(simple.json[0]).not.toHaveProperty('organizer_id');
	});

	it('sends an ID with odd characters as one part of the path', async () => {
		await kula.run('interview', 'get', { id: byId("={{ '5/../6?x=1#y' }}") });
		expect((await kula.received()).map(({ path }) => path)).toEqual([
			'/v1/interviews/5%2F..%2F6%3Fx%3D1%23y',
		]);
	});
});

describe('Documented refusals', () => {
	it('all come out in words with the field to mend', async () => {
		const { document }: { document: ErrorCodes } = readContract('kula.yaml');
		const { 'x-error-codes': codes = {} } = document;
		for (const code of Object.keys(codes)) {
			const error = { code, message: 'Kula says no' };
			const effect = { kind: 'status', status: 422, body: { error } } as const;
			await kula.control.addFault({ vendor: 'kula', effect });
		}

		const { errorItems } = await kula.run(
			'interview',
			'cancel',
			{ id: coming, options: { requestsAtOnce: 1 } },
			{
				items: Object.keys(codes).map((code) => ({ code })),
				settings: { onError: 'continueErrorOutput' },
			},
		);

		const messages = errorItems.map(({ json }) => String(json.error));
		expect(messages).toEqual(
			Object.entries(codes).map(([code, { field }]) =>
				expect.stringMatching(field === undefined ? `\\(${code}\\)$` : `'.+'.* \\(${code}\\)$`),
			),
		);
		expect(messages).toHaveLength(21);
		expect(messages.filter((message) => message.includes('Kula says no'))).toEqual([]);
	});

	it("are Kula's own words where the code is not documented", async () => {
		const { error } = await kula.run('interview', 'undoNoShow', { id: ended });
		expect(error?.message).toContain('not marked as a no-show');
	});

	it.each([
		[401, 'Check the API token in the Kula credential'],
		[403, 'create a key of the type Application API'],
		[404, 'Check the ID'],
	])('of status %d say what to do', async (status, advice) => {
		const body = { error: { code: 'x', message: 'No' } };
		const effect = { kind: 'status', status, body } as const;
		await kula.control.addFault({ vendor: 'kula', effect });
		const { error } = await kula.run('interview', 'get', { id: coming });
		expect(error?.description).toContain(advice);
	});
});
