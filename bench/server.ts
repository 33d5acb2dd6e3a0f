import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAGE_SIZE = 100;
const PAGES = 200;

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

const one = JSON.stringify({ success: true, meeting: meeting(1) });

function page(number: number): string {
	const first = (number - 1) * PAGE_SIZE;
	return JSON.stringify({
		success: true,
		meetings: Array.from({ length: PAGE_SIZE }, (_, index) => meeting(first + index)),
		pagination: { page: number, limit: PAGE_SIZE, total: PAGES * PAGE_SIZE, totalPages: PAGES },
	});
}

/** Stands in for Boooply in a process of its own, so that only the nodes' work is measured; sends its port. */
const server = createServer((request, response) => {
	const { searchParams } = new URL(request.url ?? '', 'http://localhost');
	const number = searchParams.get('page');
	response.setHeader('content-type', 'application/json');
	response.end(number === null ? one : page(Number(number)));
});
server.listen(0, '127.0.0.1', () => {
	const { port } = server.address() as AddressInfo;
	process.send?.(port);
});
process.on('disconnect', () => server.close());
