import { job, useApploi } from './apploi';

const person = { email: 'maria@example.com', fullName: 'Maria Example' };

describe('Apploi applications', () => {
	const apploi = useApploi();
	const submit = async (parameters: object = {}, more: object = {}) =>
		await apploi.run('application', 'submit', { ...job(67891), ...person, ...parameters }, more);
	const body = async () => (await apploi.received()).at(-1)?.body;

	it('are handed in with name, address and job alone', async () => {
		const { json, error } = await submit();
		expect(error).toBeUndefined();
		expect(await apploi.received()).toEqual([
			{
				method: 'POST',
				path: '/easy-apply',
				query: {},
				body: {
					job: { jobId: '67891' },
					applicant: { email: 'maria@example.com', fullName: 'Maria Example' },
				},
			},
		]);
		expect(json).toEqual([{ success: true, response: { data: { id: 265733984 } } }]);
	});

	it('carry every field, the résumé and an interview', async () => {
		const { error } = await submit(
			{
				additionalFields: {
					applicantStatus: 'Screening',
					applicationId: '={{ 12345 }}',
					appliedOn: '2026-11-20T09:00:00Z',
					getPersonToken: true,
					partnerAttributes: '{ "sponsored": false, "keyword": "" }',
					phoneNumber: '202-555-0143',
					resume: 'cv',
					applicantSource: 'example-board',
					utmCampaign: 'spring',
					utmMedium: 'social',
					utmSource: 'example-board',
				},
				bookInterview: true,
				date: '2094-01-12T10:00',
				timezone: 'America/Chicago',
				interviewerId: '123456',
			},
			{
				input: [
					{
						json: {},
						binary: {
							cv: {
								data: Buffer.from('%PDF-1.4').toString('base64'),
								fileName: 'resume.pdf',
								mimeType: 'application/pdf',
							},
						},
					},
				],
			},
		);
		expect(error).toBeUndefined();
		expect(await body()).toEqual({
			id: '12345',
			get_person_token: true,
			partner_attributes: { sponsored: false, keyword: '' },
			applicant_status: 'Screening',
			applicant: {
				...person,
				phoneNumber: '202-555-0143',
				source: 'example-board',
				utm_source: 'example-board',
				utm_medium: 'social',
				utm_campaign: 'spring',
				resume: {
					file: {
						fileName: 'resume.pdf',
						contentType: 'application/pdf',
						data: 'JVBERi0xLjQ=',
					},
				},
			},
			appliedOnMillis: Date.parse('2026-11-20T09:00:00Z'),
			job: { jobId: '67891' },
			interview: {
				date: '2094-01-12T10:00:00Z',
				duration: '60',
				timezone: 'America/Chicago',
				location: 'Virtual',
				interviewerId: '123456',
			},
		});
	});

	it('book no interview where an expression says so, although its fields are shown', async () => {
		const { error } = await submit({
			bookInterview: '={{ false }}',
			date: '2094-01-12T10:00',
			interviewerId: '123456',
			interviewerEmail: 'dana.recruiter@example.com',
		});
		expect(error).toBeUndefined();
		expect(await body()).toEqual({ job: { jobId: '67891' }, applicant: person });
	});

	it('carry no attributes where an expression yields none', async () => {
		const { error } = await submit({ additionalFields: { partnerAttributes: '={{ "" }}' } });
		expect(error).toBeUndefined();
		expect(await body()).not.toHaveProperty('partner_attributes');
	});

	describe('to a job with questions', () => {
		const apply = async (answers: object) => {
			const { json } = await apploi.run('job', 'search', { limit: 1 });
			const partnerAttributes = JSON.stringify(json[0]?.partner_attributes);
			return await submit({
				...job(67890),
				...answers,
				additionalFields: { partnerAttributes },
			});
		};

		it('answer each, as text', async () => {
			const { error } = await apply({
				answers: {
					answer: [
						{ id: '1829050', value: '={{ 0 }}' },
						{ id: '={{ 1829051 }}', value: '', values: ['0', '2'] },
						{ id: '1829052', value: '24/12/2026' },
						{ id: '1829053', value: '7' },
						{ id: '1829054', value: '' },
					],
				},
			});
			expect(error).toBeUndefined();
			expect(await body()).toMatchObject({
				questions: {
					answers: [
						{ id: '1829050', value: '0' },
						{ id: '1829051', values: ['0', '2'] },
						{ id: '1829052', value: '24/12/2026' },
						{ id: '1829053', value: '7' },
					],
				},
			});
		});

		it('take the answers as a list', async () => {
			const answers = [
				{ id: 1829050, value: 1 },
				{ id: 1829051, values: [2] },
				{ id: '1829052', value: '24/12/2026' },
				{ id: '1829053', value: 7 },
			];
			const { error } = await apply({
				answersInput: 'list',
				answerList: JSON.stringify(answers),
			});
			expect(error).toBeUndefined();
			expect(await body()).toMatchObject({
				questions: { answers: [{ id: '1829050', value: '1' }, { values: ['2'] }, {}, {}] },
			});
		});

		it("tell the vendor's words where an answer is missing", async () => {
			const { error } = await apply({ answers: {} });
			expect(error?.message).toBe('Question 1829050 must be answered');
		});
	});

	it.each([
		[{ email: '', fullName: '' }, "'Email' and 'Full Name' are both empty"],
		[
			{ additionalFields: { partnerAttributes: '={{ "none" }}' } },
			"'Partner Attributes' is not a valid JSON object",
		],
		[
			{ additionalFields: { resume: 'cv' } },
			"'Resume Input Field' names a field without a file: cv",
		],
		[{ additionalFields: { appliedOn: 'soon' } }, "'Applied On' is not a valid time: soon"],
		[
			{ answers: { answer: [{ id: '1', value: '0', values: ['1'] }] } },
			"Answer 1 has both 'Answer' and 'Several Answers'",
		],
		[{ answersInput: 'list', answerList: '[{ "value": "0" }]' }, "'Question' of answer 1 is empty"],
		[job('={{ "" }}'), "'Job' is empty"],
		[
			{
				bookInterview: true,
				date: '2094-03-14T02:30',
				timezone: 'America/New_York',
				interviewerId: '1',
			},
			"'Start' does not exist in America/New_York: 2094-03-14T02:30 is skipped when clocks go forward",
		],
	])('are refused before anything is sent: %j', async (parameters, message) => {
		const { error } = await submit(parameters);
		expect(error?.message).toBe(message);
		expect(await apploi.received()).toEqual([]);
	});
});
