import { commonInterview } from '../../../nodes/Kula/commonInterview';
import { byId } from '../../engine/operations';
import { commonFields, inCommonFormat } from '../commonFields';
import { kulaDescription, useKula } from './kula';

const kula = useKula();

describe('Common Format of Kula', () => {
	it('is that of every interview of a list', async () => {
		const { json } = await kula.run('interview', 'getAll', { returnAll: true, ...inCommonFormat });
		expect(json.length).toBeGreaterThan(3);
		expect(new Set(json.map((one) => Object.keys(one).join()))).toEqual(
			new Set([commonFields.join()]),
		);
		expect(json[0]).toMatchObject({
			timeZone: 'America/Los_Angeles',
			start: expect.stringMatching(/T12:00:00-0[78]:00$/),
			location: 'Google Meet',
			link: expect.stringMatching(/^https:\/\/meet\.example\.com\//),
		});
	});

	it('has a link that n8n is told to hide, as it is of the conference', () => {
		expect(kulaDescription()).toHaveProperty(
			'sensitiveOutputFields',
			expect.arrayContaining(['conference_url', 'link']),
		);
	});

	it('has the link of an interview that is managed elsewhere', () => {
		const external = { managed: true, video_conferencing_url: 'https://meet.example.com/x' };
		expect(commonInterview({ conference_url: null, external, location: null }).link).toBe(
			'https://meet.example.com/x',
		);
	});

	it.each(['cancel', 'markNoShow', 'update', 'getAllOfApplication'])(
		'is that of what %s answers',
		async (operation) => {
			const { json: past } = await kula.run('interview', 'getAll', {
				filters: { meeting_status: [operation === 'markNoShow' ? 'ended' : 'not_started'] },
			});
			const unscored = past[0];
			const { json, error } = await kula.run('interview', operation, {
				id: byId(unscored?.id),
				application_id: byId(unscored?.application_id),
				updateFields: { name: 'Panel' },
				...inCommonFormat,
			});
			expect(error).toBeUndefined();
			expect(json.map(Object.keys)).toEqual([commonFields]);
		},
	);
});
