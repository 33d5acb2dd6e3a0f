import { fingerprint } from '../../nodes/shared/trigger/duplicates';

describe('The fingerprint of a delivery', () => {
	it('is that of its content', () => {
		const content = { event: 'interview.scores', data: { meetingCode: 'B-1' } };
		expect(fingerprint(structuredClone(content))).toBe(fingerprint(content));
	});

	it('differs with any part of it', () => {
		const contents = [
			{ event: 'interview.scores', data: { meetingCode: 'B-1' } },
			{ event: 'interview.scores', data: { meetingCode: 'B-2' } },
			{ event: 'interview.evaluation', data: { meetingCode: 'B-1' } },
			'evt_1',
		];
		expect(new Set(contents.map(fingerprint)).size).toBe(contents.length);
	});
});
