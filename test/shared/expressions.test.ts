import { WorkflowExpression, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { byId } from '../engine/operations';
import { runNode, type NodeResult, type NodeRun } from '../engine/runNode';
import { withServer } from '../engine/server';
import { actionNodes } from '../nodes/actionNodes';
import { byCode, candidates, create, inSandbox } from './boooply';

interface Read {
	node: string;
	/** The operation with the ID of a record. */
	parameters: (id: string) => INodeParameters;
	credentials: (url: string) => NodeRun['credentials'];
	/** An ID as the vendor gives it, unless it is a plain number. */
	idOf?: (number: number) => string;
	/** What the vendor answers. */
	answer: IDataObject;
}

const everyRead: Read[] = [
	{
		node: 'Apploi',
		parameters: (id) => ({ resource: 'job', operation: 'getQuestions', job_id: byId(id) }),
		credentials: (url) => ({
			apploiApi: { apiKey: 'key', teamId: '1', baseUrl: url, jobFeedUrl: url },
		}),
		answer: { questions_en: [{ id: 1 }] },
	},
	{
		node: 'Boooply',
		parameters: (id) => ({ resource: 'interview', operation: 'get', meetingCode: byCode(id) }),
		credentials: (url) => ({ boooplyApi: { apiKey: 'key', baseUrl: url } }),
		answer: { meeting: { meetingCode: 'Interview-1' } },
	},
	{
		node: 'InterviewScheduler',
		parameters: (id) => ({ resource: 'interview', operation: 'accept', id }),
		credentials: (url) => ({
			interviewSchedulerApi: { authentication: 'token', token: 'token', baseUrl: url },
		}),
		answer: { interview: { id: 1 } },
	},
	{
		node: 'Kula',
		parameters: (id) => ({ resource: 'candidate', operation: 'get', id: byId(id) }),
		credentials: (url) => ({ kulaApi: { apiToken: 'token', baseUrl: url } }),
		answer: { data: { id: 1 } },
	},
	{
		node: 'MergeAts',
		parameters: (id) => ({ resource: 'candidate', operation: 'get', id: byId(id) }),
		credentials: (url) => ({
			mergeAtsApi: { apiKey: 'key', accountToken: 'token', baseUrl: url },
		}),
		idOf: (number) => `b8faf072-98b9-4445-8a9a-6b4950efc${number}`,
		answer: { id: '1' },
	},
];

/** IDs of a vendor, one for each item. */
const idsOf = ({ idOf = String }: Read) =>
	Array.from({ length: 20 }, (_, index) => idOf(index + 101));

/** Runs a read for items that hold IDs, and returns what it asked the vendor for. */
async function asked(read: Read, id: string): Promise<{ paths: string[]; result: NodeResult }> {
	const { node, parameters, credentials, answer } = read;
	const paths: string[] = [];
	const result = await withServer(
		(request, response) => {
			paths.push(String(request.url));
			response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
		},
		async (url) =>
			await runNode({
				node,
				parameters: parameters(id),
				credentials: credentials(url),
				items: idsOf(read).map((own) => ({ id: own })),
			}),
	);
	return { paths, result };
}

type Resolving = jest.SpiedFunction<WorkflowExpression['resolveSimpleParameterValue']>;

/** How often n8n was asked for the value of something in a field, be it an expression or as typed. */
const timesOf = ({ mock }: Resolving, wanted: string) =>
	mock.calls.filter(([value]) => value === wanted).length;

afterEach(() => jest.restoreAllMocks());

describe.each(everyRead)('In a step of $node', (read) => {
	it('the expression of an ID is evaluated once for each item', async () => {
		const resolve = jest.spyOn(WorkflowExpression.prototype, 'resolveSimpleParameterValue');

		const { paths, result } = await asked(read, '={{ $json.id }}');

		expect(result.error).toBeUndefined();
		expect(paths).toHaveLength(20);
		for (const id of idsOf(read)) expect(paths).toContainEqual(expect.stringContaining(id));
		expect(timesOf(resolve, '={{ $json.id }}')).toBe(20);
	});

	it('a typed ID is read once for all items', async () => {
		const [id = ''] = idsOf(read);
		const resolve = jest.spyOn(WorkflowExpression.prototype, 'resolveSimpleParameterValue');

		const { paths, result } = await asked(read, id);

		expect(result.error).toBeUndefined();
		expect(paths).toHaveLength(20);
		expect(timesOf(resolve, id)).toBe(1);
	});
});

it('has a read of every node', () => {
	expect(everyRead.map(({ node }) => node)).toEqual(actionNodes.map(([name]) => name));
});

describe('In a step that books interviews', () => {
	it(
		'each expression is evaluated once for each item, and each typed value is read once',
		inSandbox(async (boooply) => {
			await boooply.sandbox.control.setLimits({ enabled: false });
			const resolve = jest.spyOn(WorkflowExpression.prototype, 'resolveSimpleParameterValue');

			const { items } = await boooply.run(
				create({ additionalFields: { companyName: 'Acme Corp' } }),
				{ items: candidates(20) },
			);

			expect(items).toHaveLength(20);
			for (const expression of ['={{ $json.name }}', '={{ $json.email }}']) {
				expect(timesOf(resolve, expression)).toBe(20);
			}
			for (const typed of ['Backend Engineer', 'Acme Corp', 'CANDIDATE', 'IMMEDIATE']) {
				expect(timesOf(resolve, typed)).toBe(1);
			}
		}),
	);
});

describe('Where a choice is an expression', () => {
	it(
		'each item has the fields and the request of its own choice',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(
				create({
					interviewType: '={{ $json.type }}',
					participants: {
						participant: [
							{ name: 'Jane Doe', email: 'jane@example.com', role: '={{ $json.role }}' },
						],
					},
					additionalFields: { stage: 'Round 1' },
					teamMeetingFields: { agenda: ['Decide'] },
				}),
				{
					items: [
						{ type: 'ai', role: 'CANDIDATE' },
						{ type: 'team', role: 'HOST' },
					],
				},
			);

			expect(error).toBeUndefined();
			const bodies = (await boooply.requests('POST')).map(({ body }) => body);
			expect(bodies).toEqual(
				expect.arrayContaining([
					expect.objectContaining({ meetingType: 'AI_ONLY', stage: 'Round 1' }),
					expect.objectContaining({ isTeamMeeting: true, agenda: ['Decide'] }),
				]),
			);
			expect(JSON.stringify(bodies).split('agenda')).toHaveLength(2);
			expect(JSON.stringify(bodies).split('Round 1')).toHaveLength(2);
		}),
	);
});
