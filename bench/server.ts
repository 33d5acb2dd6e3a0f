import type { AddressInfo } from 'node:net';

import express, { type Request, type RequestHandler } from 'express';

const PAGE_SIZE = 100;

const meeting = (number: number) => ({
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

const candidate = (number: number) => ({
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

/** One page of a list of so many records, as the vendor wraps it or as a bare list. */
interface Page {
	number: number;
	records: number;
	bare: boolean;
}

const pageIn = ({ params, query }: Request): Page => ({
	number: Number(query.page ?? query.cursor ?? 1),
	records: Number(params.records),
	bare: query.bare === 'true',
});

const isLast = ({ number, records }: Page): boolean => number * PAGE_SIZE >= records;

function recordsOf<Item>(page: Page, record: (index: number) => Item): Item[] {
	const first = (page.number - 1) * PAGE_SIZE;
	const length = Math.min(PAGE_SIZE, page.records - first);
	return Array.from({ length }, (_, index) => record(first + index));
}

function interviews(page: Page): unknown {
	const meetings = recordsOf(page, meeting);
	if (page.bare) return meetings;
	const totalPages = Math.ceil(page.records / PAGE_SIZE);
	const { number, records } = page;
	const pagination = { page: number, limit: PAGE_SIZE, total: records, totalPages };
	return { success: true, meetings, pagination };
}

function candidates(page: Page): unknown {
	const results = recordsOf(page, candidate);
	if (page.bare) return results;
	return { next: isLast(page) ? null : String(page.number + 1), previous: null, results };
}

const answer =
	(list: (page: Page) => unknown): RequestHandler =>
	(request, response) => {
		const page = pageIn(request);
		response.setHeader('x-last-page', String(isLast(page)));
		response.json(list(page));
	};

/**
 * Stands in for the vendors in a process of its own, so that only the nodes' work is measured; sends its port. A path
 * begins with the number of records in the lists.
 */
const server = express()
	.disable('etag')
	.get('/:records/api/integration/interviews', answer(interviews))
	.get('/:records/api/integration/interviews/:meetingCode', (_request, response) => {
		response.json({ success: true, meeting: meeting(1) });
	})
	.get('/:records/ats/v1/candidates', answer(candidates))
	.listen(0, '127.0.0.1', () => {
		const { port } = server.address() as AddressInfo;
		process.send?.(port);
	});
process.on('disconnect', () => server.close());
