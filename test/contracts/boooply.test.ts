import { callsOf, gapsOf, loadContract, webhooksOf } from './contract';
import type { Contract } from './contract';
import { checkBody, checkExamples } from './examples';

const documentedCalls = [
	'DELETE /api/integration/interviews/{meetingCode}',
	'DELETE /api/integration/interviews/{meetingCode}/participants/{participantId}',
	'GET /api/integration/availability',
	'GET /api/integration/busy-blocks',
	'GET /api/integration/interviews',
	'GET /api/integration/interviews/{meetingCode}',
	'GET /api/integration/interviews/{meetingCode}/evaluation',
	'GET /api/integration/interviews/{meetingCode}/participants',
	'GET /api/integration/interviews/{meetingCode}/recording',
	'GET /api/integration/interviews/{meetingCode}/transcript',
	'GET /api/integration/organization',
	'PATCH /api/integration/interviews/{meetingCode}/cancel',
	'PATCH /api/integration/interviews/{meetingCode}/reschedule',
	'POST /api/integration/generate-job-description',
	'POST /api/integration/interviews',
	'POST /api/integration/interviews/{meetingCode}/analyze',
	'POST /api/integration/interviews/{meetingCode}/participants',
	'POST /api/server-auth/create-api-key',
];

const documentedWebhooks = [
	'interview.transcript',
	'interview.evaluation',
	'interview.scores',
	'interview.interviewer_evaluation',
	'interview.recording',
];

const jane = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' };
const interview = { meetingType: 'AI_ONLY', jobRole: 'Backend Engineer', participants: [jane] };
const slot = { start: '2026-12-01T10:00:00Z', end: '2026-12-01T10:30:00Z' };

describe('contracts/boooply.yaml', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('boooply.yaml');
	}, 60_000);

	it('describes the 18 documented calls and no others', () => {
		expect(callsOf(contract)).toEqual(documentedCalls);
	});

	it('describes the documented webhooks', async () => {
		const webhooks = await webhooksOf(contract);
		expect(webhooks.getOperations().map(({ path }) => path)).toEqual(documentedWebhooks);
	});

	it('says of every call what it is, where it is documented and how often it may be made', () => {
		expect(gapsOf(contract)).toEqual([]);
	});

	it('has examples that fit their schemas', () => {
		const examples = checkExamples(contract);
		expect(examples.map(({ name }) => name)).toContain('interview.create request team');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it.each([
		['an interview as short as can be', { ...interview, durationMinutes: 5 }],
		['a person as the JavaScript client names one', { ...interview, participants: [withPicture()] }],
		['fifty slots', { ...interview, availableSlots: Array(50).fill(slot) }],
	])('takes %s', (_what, body) => {
		expect(checkBody(contract, 'interview.create', body).errors).toBeNull();
	});

	it.each([
		['a field that is not documented', { ...interview, type: 'ai' }],
		['an interview of four minutes', { ...interview, durationMinutes: 4 }],
		['fifty-one slots', { ...interview, availableSlots: Array(51).fill(slot) }],
		['a time without an offset', { ...interview, scheduledAt: '2026-12-01T10:00:00' }],
		['the withdrawn meeting type', { ...interview, meetingType: 'HYBRID' }],
		['the withdrawn role', { ...interview, participants: [{ ...jane, role: 'OBSERVER' }] }],
		['an evaluation focus in capitals', { ...interview, evaluationFocus: 'BALANCED' }],
	])('refuses %s', (_what, body) => {
		expect(checkBody(contract, 'interview.create', body).valid).toBe(false);
	});

	it('takes several statuses in one parameter and at most a hundred interviews a page', () => {
		expect(list(contract, { status: 'SCHEDULED,FAILED', limit: '100' })).toBeNull();
		expect(list(contract, { status: 'SCHEDULED,MOVED' })).not.toBeNull();
		expect(list(contract, { limit: '101' })).not.toBeNull();
	});
});

function withPicture() {
	return { ...jane, authProvider: 'GOOGLE', avatarUrl: 'https://example.com/jane.png' };
}

function list(contract: Contract, query: Record<string, string>) {
	const path = '/api/integration/interviews';
	return contract.validateRequest({ method: 'get', path, query, headers: {} }).errors;
}
