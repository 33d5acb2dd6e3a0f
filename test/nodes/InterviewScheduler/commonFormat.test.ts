import { byId } from '../../engine/operations';
import { commonFields, inCommonFormat } from '../commonFields';
import { useScheduler } from './interviewScheduler';

const scheduler = useScheduler();

describe('Common Format of Interview Scheduler', () => {
	it.each(['accept', 'amend', 'reject'])('is that of what %s answers a candidate', async (step) => {
		const id = byId(await scheduler.create());
		const { json, error } = await scheduler.run('candidateInterview', step, {
			id,
			start: '2094-01-13T10:00:00Z',
			...inCommonFormat,
		});
		expect(error).toBeUndefined();
		expect(json.map(Object.keys)).toEqual([commonFields]);
	});

	it('keeps the present time while another one is proposed', async () => {
		const id = String(await scheduler.create());
		const { json } = await scheduler.run('interview', 'amend', {
			id,
			start: '2094-01-13T10:00:00Z',
			...inCommonFormat,
		});
		expect(json).toEqual([
			expect.objectContaining({ id, start: '2094-01-12T10:00:00Z', status: 'awaitingReply' }),
		]);
	});

	it.each(['cancel', 'update'])('is that of what %s answers', async (step) => {
		const { json, error } = await scheduler.run('interview', step, {
			id: String(await scheduler.create()),
			changes: { location: 'Depot' },
			...inCommonFormat,
		});
		expect(error).toBeUndefined();
		expect(json.map(Object.keys)).toEqual([commonFields]);
	});
});
