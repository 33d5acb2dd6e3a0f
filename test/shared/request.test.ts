import { byId } from '../engine/operations';
import { create, get, getMany, inSandbox, byCode, candidates } from './boooply';
import { listOf } from './listNode';

describe('The path', () => {
	it.each([
		['../../organization', '..%2F..%2Forganization'],
		['%2e%2e', '%252e%252e'],
		['..%2f', '..%252f'],
		['...', '...'],
		['Boooply AI 1', 'Boooply%20AI%201'],
		['code?limit=1#top', 'code%3Flimit%3D1%23top'],
		['Zoë-😀', 'Zo%C3%AB-%F0%9F%98%80'],
		['  Boooply-AI-1  ', 'Boooply-AI-1'],
		['={{ 42 }}', '42'],
	])(
		'takes the code %j as %j',
		inSandbox(async (boooply, code, segment) => {
			const { error } = await boooply.run(get(code));

			expect(error?.message).toBe('Interview not found');
			const [request] = await boooply.requests();
			expect(request?.path).toBe(`/api/integration/interviews/${segment}`);
		}),
	);

	it.each([
		['={{ "" }}', "'Interview' is empty"],
		['={{ "  " }}', "'Interview' is empty"],
		['={{ null }}', "'Interview' is empty"],
		['={{ undefined }}', "'Interview' is empty"],
		['={{ ({ code: 1 }) }}', "'Interview' is empty"],
		['.', "'Interview' cannot be '.'"],
		['..', "'Interview' cannot be '..'"],
		[' .. ', "'Interview' cannot be '..'"],
	])(
		'refuses the code %j',
		inSandbox(async (boooply, code, message) => {
			const { error } = await boooply.run({ ...get(code), operation: 'delete' });

			expect(error?.message).toBe(message);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'names the field that is empty where an operation has two',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run({
				resource: 'participant',
				operation: 'remove',
				meetingCode: byCode('Boooply-AI-1'),
				participantId: byId('={{ "" }}'),
			});

			expect(error?.message).toBe("'Participant' is empty");
		}),
	);
});

describe('Fields left empty', () => {
	it(
		'are not sent, but false is',
		inSandbox(async (boooply) => {
			await boooply.run(
				create({
					additionalFields: {
						companyName: '',
						title: '={{ null }}',
						skills: [],
						questions: ['', 'What was your hardest bug?'],
						aiGenerate: false,
						sendCandidateFeedback: false,
					},
				}),
				{ items: candidates(1) },
			);

			const [request] = await boooply.requests();
			expect(request?.body).toEqual({
				meetingType: 'AI_ONLY',
				jobRole: 'Backend Engineer',
				participants: [{ name: 'Candidate 1', email: 'candidate1@example.com', role: 'CANDIDATE' }],
				schedulingMode: 'IMMEDIATE',
				durationMinutes: 30,
				questions: ['What was your hardest bug?'],
				aiGenerate: false,
				sendCandidateFeedback: false,
			});
		}),
	);

	it(
		'are not in the query, but 0 is',
		inSandbox(async (boooply) => {
			await boooply.run(
				getMany({ filters: { search: '', sourceId: '={{ null }}', status: [], scoreMin: 0 } }),
			);

			const [request] = await boooply.requests();
			expect(request?.rawQuery).toBe('scoreMin=0&page=1&limit=50');
		}),
	);

	it(
		'leave a request without any field without a body',
		inSandbox(async (boooply) => {
			await boooply.run({ ...get('Boooply-AI-1'), operation: 'cancel' });
			await boooply.run({ ...get('Boooply-AI-1'), operation: 'delete' });

			const requests = await boooply.requests();
			expect(requests.map(({ method, body }) => [method, body])).toEqual([
				['PATCH', undefined],
				['DELETE', undefined],
			]);
		}),
	);
});

describe('Lists in the query', () => {
	it(
		'are joined by commas where the vendor wants it so',
		inSandbox(async (boooply) => {
			await boooply.run(getMany({ filters: { status: ['ACTIVE', 'FAILED'] } }));

			const [request] = await boooply.requests();
			expect(request?.query.status).toBe('ACTIVE,FAILED');
		}),
	);

	it('have brackets, once, where the vendor wants it so', async () => {
		const { requests } = await listOf([{ records: [] }], { tags: ['a,b', 'c'] });

		expect(requests[0]?.rawQuery).toBe('tags%5B%5D=a%2Cb&tags%5B%5D=c&limit=50');
	});
});
