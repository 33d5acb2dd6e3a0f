import { commonFields, fullName, inCommonFormat } from '../commonFields';
import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();

describe('Common Format of Boooply', () => {
	it('is that of every interview on several pages, none missing, with nobody’s join token', async () => {
		const { json, error } = await boooply.run('interview', 'getAll', {
			returnAll: true,
			...inCommonFormat,
		});
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(100);
		expect(new Set(json.map(({ id }) => id)).size).toBe(json.length);
		expect(new Set(json.map((one) => Object.keys(one).join()))).toEqual(
			new Set([commonFields.join()]),
		);
		expect(JSON.stringify(json)).not.toMatch(/token/i);
	});

	it('names all who take part in a team meeting, and no candidate', async () => {
		const { json } = await boooply.run('interview', 'getAll', {
			limit: 1,
			filters: { type: 'TEAM' },
			...inCommonFormat,
		});
		expect(json).toEqual([
			expect.objectContaining({
				title: 'Hiring sync',
				candidate: null,
				interviewers: [
					expect.objectContaining({ name: fullName }),
					expect.objectContaining({ name: fullName }),
				],
			}),
		]);
	});

	it.each([
		['reschedule', { newScheduledAt: '2094-07-12T10:00:00Z' }, '2094-07-12T10:00:00Z', 'scheduled'],
		['cancel', {}, expect.any(String), 'cancelled'],
	])('is that of what %s answers', async (operation, parameters, start, status) => {
		const { json, error } = await boooply.run('interview', operation, {
			...byCode('Boooply-AI-2000000001'),
			...parameters,
			...inCommonFormat,
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ id: 'Boooply-AI-2000000001', start, status })]);
	});
});
