/** An interview of Boooply's, of about 1 kB. */
export const meeting = (number: number) => ({
	id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
	meetingCode: `Boooply-AI-${number}`,
	title: `AI interview with candidate ${number} for Backend Engineer at Acme Corp`,
	jobRole: 'Backend Engineer',
	meetingType: 'AI_ONLY',
	isTeamMeeting: false,
	sessionStatus: 'COMPLETED',
	scheduledAt: '2027-01-15T08:30:00Z',
	durationMinutes: 30,
	createdAt: '2027-01-01T12:00:00Z',
	url: `https://boooply.com/meeting/Boooply-AI-${number}`,
	overallScore: number % 101,
	evaluation: {
		summary: 'Answers to the point, with examples from work of the last two years. '.repeat(6),
		strengths: ['Databases', 'Explaining', 'Testing'],
		weaknesses: ['Estimates'],
	},
	participants: [
		{
			id: `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`,
			name: `Candidate ${number}`,
			email: `candidate${number}@example.com`,
			role: 'CANDIDATE',
			joinToken: '0123456789abcdef0123456789abcdef',
		},
	],
});

/** A candidate of Merge's, of about 1 kB. */
export const candidate = (number: number) => ({
	id: `22222222-0000-4000-8000-${String(number).padStart(12, '0')}`,
	remote_id: String(number),
	created_at: '2027-01-01T12:00:00Z',
	modified_at: '2027-01-02T12:00:00Z',
	first_name: 'Candidate',
	last_name: `Number ${number}`,
	company: 'Acme Corp',
	title: 'Backend Engineer',
	locations: ['Berlin'],
	email_addresses: [{ value: `candidate${number}@example.com`, email_address_type: 'PERSONAL' }],
	phone_numbers: [{ value: '+49 30 123456', phone_number_type: 'MOBILE' }],
	tags: ['Databases', 'Explaining', 'Testing'],
	applications: [`33333333-0000-4000-8000-${String(number).padStart(12, '0')}`],
	attachments: [],
	remote_was_deleted: false,
	field_mappings: null,
	remote_data: [
		{ path: '/candidates', data: { note: 'Worked with databases for years. '.repeat(12) } },
	],
});
