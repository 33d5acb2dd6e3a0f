import type { IDataObject } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { commonFields, email, fullName, inCommonFormat, uuid } from '../commonFields';
import { useMergeAts } from './mergeAts';

const merge = useMergeAts();

describe('Common Format of Merge ATS', () => {
	let application: string;
	let user: string;

	beforeEach(async () => {
		application = String((await merge.newest('application')).id);
		user = String((await merge.newest('user')).id);
	});

	const book = async (model: IDataObject = {}, more: Partial<NodeRun> = {}) =>
		await merge.run(
			'interview',
			'create',
			{
				remote_user_id: byId(user),
				modelInput: 'json',
				modelJson: JSON.stringify({
					application,
					interviewers: [user],
					start_at: '2094-07-12T08:00:00Z',
					end_at: '2094-07-12T08:45:00Z',
					integration_params: { interview_id: '3001' },
					...model,
				}),
				...inCommonFormat,
			},
			more,
		);

	const paths = async () => (await merge.received()).map(({ path }) => path.split('/ats/v1/')[1]);

	it('has candidates and interviewers with names and addresses, simplified or not', async () => {
		for (const simplify of [true, false]) {
			const { json, error } = await merge.run('interview', 'getAll', {
				limit: 3,
				simplify,
				...inCommonFormat,
			});
			expect(error).toBeUndefined();
			expect(json.map(Object.keys)).toEqual([commonFields, commonFields, commonFields]);
			for (const interview of json) {
				expect(interview.candidate).toEqual({ id: uuid, name: fullName, email });
				expect(interview.interviewers).toContainEqual({ id: uuid, name: fullName, email });
				expect(interview.title).toEqual(expect.stringMatching(/^[A-Z]/));
			}
		}
	});

	it('is the same with Add Names', async () => {
		const [alone, both] = await Promise.all(
			[{ commonFormat: true }, { commonFormat: true, addNames: true }].map(
				async (options) => await merge.run('interview', 'getAll', { limit: 2, options }),
			),
		);
		expect(both?.json).toEqual(alone?.json);
	});

	it('reads whom an interview is with once, however many items ask', async () => {
		const { id } = await merge.newest('interview');
		const { json } = await merge.run(
			'interview',
			'get',
			{ id: byId(id), ...inCommonFormat },
			{ items: [{}, {}, {}] },
		);
		expect(json.map(({ candidate }) => candidate)).toEqual(
			json.map(() => ({ id: uuid, name: fullName, email })),
		);
		const read = (await paths()).filter((path) => path?.startsWith('applications/'));
		expect(read).toHaveLength(1);
	});

	it('reads the people of bookings once for all items', async () => {
		const { json, error } = await book({}, { items: [{}, {}] });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
		const read = (await paths()).filter((path) => /^(users|applications)\//.test(path ?? ''));
		expect(read.sort()).toEqual([`applications/${application}`, `users/${user}`]);
	});

	it.each([
		['applications', { candidate: null }],
		['users', { interviewers: [{ id: uuid, name: null, email: null }] }],
	])('is told all the same where %s cannot be read after a booking', async (model, known) => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'GET',
			path: `/ats/v1/${model}/{id}`,
			effect: { kind: 'status', status: 403, body: { detail: 'Scope is off' } },
		});
		const { json, error } = await book();
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ id: uuid, ...known })]);
	});

	it('names an interview after its stage, which is read after a booking', async () => {
		const { id, name } = await merge.newest('jobInterviewStage');
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'POST',
			effect: {
				kind: 'status',
				status: 201,
				body: { model: { id: application, job_interview_stage: id }, warnings: [], errors: [] },
			},
		});
		const { json } = await book();
		expect(json).toEqual([expect.objectContaining({ id: application, title: name })]);
	});

	it('tells the warnings of a booking beside the output, which has no place for them', async () => {
		const { run } = await book({ room: 'Blue' });
		const [task] = run.data.resultData.runData.Tested ?? [];
		expect(task?.hints?.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^Merge gave 1 warning about an interview: 'Room': /),
		]);
	});
});
