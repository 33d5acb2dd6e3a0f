import { inCommonFormat } from '../commonFields';
import { applicant, useApploi } from './apploi';

const apploi = useApploi();

describe('Common Format of Apploi', () => {
	it('has an interviewer who was given by email, and a link for a place', async () => {
		const { json, error } = await apploi.run('interview', 'schedule', {
			...applicant(),
			date: '2094-07-12T10:00:00',
			...inCommonFormat,
			interviewerBy: 'email',
			interviewerEmail: 'dana.recruiter@example.com',
			location: 'https://meet.example.com/ward-3',
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({
				interviewers: [{ id: null, name: null, email: 'dana.recruiter@example.com' }],
				location: null,
				link: 'https://meet.example.com/ward-3',
			}),
		]);
	});
});
