import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();

/** What the editor says beside the output of a step. */
async function shownAfter(
	resource: string,
	operation: string,
	parameters: INodeParameters,
	more: Partial<NodeRun> = {},
): Promise<string[]> {
	const { error, run } = await merge.run(resource, operation, parameters, more);
	expect(error).toBeUndefined();
	const [task] = run.data.resultData.runData.Tested ?? [];
	return (task?.hints ?? []).map(({ message }) => message);
}

const at = (accountToken: string) => ({
	credentials: { mergeAtsApi: merge.credential(accountToken) },
});

describe('after a write', () => {
	const candidate = (fields: object = {}): INodeParameters => ({
		modelInput: 'json',
		modelJson: JSON.stringify({ first_name: 'Dana', last_name: 'Okafor', ...fields }),
		remote_user_id: byId('={{ $json.user }}'),
	});

	it.each([
		[{ shoe_size: 44 }, ['1 warning']],
		[{ shoe_size: 44, hat_size: 58 }, ['2 warnings']],
		[{}, []],
	])('of %j the editor tells the warnings of Merge once', async (fields, counts) => {
		const { id: user } = await merge.newest('user');
		const items = [{ user }, { user }];
		const hints = await shownAfter('candidate', 'create', candidate(fields), { items });
		expect(hints).toEqual(
			counts.map(
				(count) =>
					`Merge gave ${count} about a record, such as a field that the ATS ignored. See 'warnings' in its output.`,
			),
		);
	});

	it('that has no warnings the editor says nothing', async () => {
		const parameters = {
			end_user_email_address: 'it@example.com',
			end_user_organization_name: 'Example Works',
			end_user_origin_id: 'customer-7',
		};
		expect(await shownAfter('linkToken', 'create', parameters)).toEqual([]);
	});
});

describe('after a read of interviews', () => {
	const missing = (fields: string) =>
		`This ATS does not supply ${fields} of these interviews. The resource 'ATS Request' reaches the API of the ATS itself.`;
	it('tells that the names of the candidates could not be read', async () => {
		const body = { detail: 'The scope is off.' };
		await merge.control.addFault({
			vendor: 'mergeAts',
			path: '/ats/v1/applications',
			effect: { kind: 'status', status: 403, body },
		});
		const parameters = { limit: 30, options: { addNames: true } };
		const hints = await shownAfter('interview', 'getAll', parameters);
		expect(hints).toContain('The names of the candidates could not be read: The scope is off.');
	});

	const ofWorkday = async (operation: string, parameters: INodeParameters, items = [{}]) =>
		await shownAfter('interview', operation, parameters, { ...at(accounts.workday), items });

	it.each([true, false])('the editor names what none has; simplified: %s', async (simplify) => {
		expect(await ofWorkday('getAll', { returnAll: true, simplify }, [{}, {}])).toEqual([
			missing('job_interview_stage, location, organizer, status'),
		]);
	});

	it('the editor does not name what one on the last page has', async () => {
		const { id } = await merge.newest('interview', accounts.workday);
		await merge.control.seed('mergeAts', {
			accountToken: accounts.workday,
			addMany: { ScheduledInterview: 150 },
			change: { ScheduledInterview: { [String(id)]: { location: 'Room 1', status: 'COMPLETE' } } },
		});
		expect(await ofWorkday('getAll', { returnAll: true })).toEqual([
			missing('job_interview_stage, organizer'),
		]);
	});

	it('the editor names what the one that was asked for lacks', async () => {
		const { id } = await merge.newest('interview', accounts.workday);
		await merge.control.seed('mergeAts', {
			accountToken: accounts.workday,
			change: { ScheduledInterview: { [String(id)]: { status: 'COMPLETE' } } },
		});
		expect(await ofWorkday('get', { id: byId(id) })).toEqual([
			missing('job_interview_stage, location, organizer'),
		]);
	});

	it.each([
		['interview', 'of an ATS that supplies all', accounts.greenhouse],
		['interview', 'where there is none', accounts.hris],
		['candidate', 'of another model', accounts.workday],
	])('the editor says nothing of %s %s', async (resource, _case, accountToken) => {
		const parameters = { returnAll: true };
		expect(await shownAfter(resource, 'getAll', parameters, at(accountToken))).toEqual([]);
	});
});
