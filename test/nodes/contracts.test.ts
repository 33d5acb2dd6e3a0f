import { difference } from 'lodash';

import { callsOf, loadContract } from '../contracts/contract';
import { nodes } from '../engine/package';
import { operationsOf } from './description';
import { callsWithFields } from './documented';
import { exposedCalls, exposureGaps, valueGaps, type LeftToCode } from './exposure';

/** The contract of each action node, and what its description leaves to code. */
const contracts: Record<string, LeftToCode & { file: string }> = {
	Apploi: { file: 'apploi.yaml', paging: ['page', 'size', 'limit', 'offset'] },
	Boooply: { file: 'boooply.yaml', paging: ['page', 'limit'] },
	InterviewScheduler: {
		file: 'interview-scheduler.yaml',
		paging: ['page', 'per_page'],
		// The credential signs in.
		calls: ['POST /api/v1/users/sign_in'],
	},
	Kula: {
		file: 'kula.yaml',
		paging: ['page', 'limit', 'cursor'],
		// Listed without the parts of its body, so nothing could be sent.
		calls: ['POST /v1/applications/{id}/files'],
		fields: {
			// The file of a form, which is put together in code.
			'PATCH /v1/candidates/{id}': ['resume'],
			// A list that is sent by the parts of its rows.
			'POST /v1/candidates': ['social_urls'],
		},
	},
	MergeAts: { file: 'merge-ats.yaml', paging: ['cursor', 'page_size'] },
};

describe.each(Object.entries(contracts))('the %s node beside its contract', (name, contract) => {
	const { file, ...left } = contract;
	const { description } = nodes[name] ?? {};
	if (!description) throw new Error(`The package has no node ${name}`);
	const documented = loadContract(file);

	it('exposes every documented call, and no other', async () => {
		const calls = callsOf(await documented);
		const wanted = difference(calls, left.calls ?? []);
		expect(exposedCalls(description, await documented)).toEqual(wanted);
	});

	it('exposes every documented field and sends nothing else', async () => {
		expect(exposureGaps(description, await documented, left)).toEqual([]);
	});

	it('walks every call that has pages', async () => {
		const paged = callsWithFields(await documented)
			.filter(({ fields }) => fields.some((field) => left.paging?.includes(field.name)))
			.map(({ call }) => call);
		const walked = operationsOf(description)
			.filter(({ isList }) => isList)
			.map(({ call }) => call);
		expect(difference(paged, walked)).toEqual([]);
	});

	it('offers the documented values of every field that has them', async () => {
		expect(valueGaps(description, await documented)).toEqual([]);
	});
});

it('every action node has a contract', () => {
	const actions = Object.entries(nodes).filter(([, node]) => node.execute);
	expect(actions.map(([name]) => name)).toEqual(Object.keys(contracts).sort());
});

/** Fields of a write to Merge that its form leaves to the list of what only this ATS has, or to JSON. */
const leftByForms = [
	/\b(integration_params|linked_account_params|remote_template_id)$/,
	// Records inside a candidate; rows send the fields that new ones have.
	/^model\.(applications|attachments)$/,
	/^model\.screening_question_answers\[\]\.remote_id$/,
];

it('the forms of Merge have a field for everything else that is documented of a write', async () => {
	const { description } = nodes.MergeAts ?? {};
	if (!description) throw new Error('The package has no node MergeAts');
	const properties = description.properties.filter(({ name }) => name !== 'modelJson');
	const gaps = exposureGaps(
		{ ...description, properties },
		await loadContract('merge-ats.yaml'),
		contracts.MergeAts,
	);
	const names = gaps.map((gap) => / body (\S+) is not exposed$/.exec(gap)?.[1] ?? gap);
	expect(names).toContain('model.integration_params');
	expect(names.filter((name) => !leftByForms.some((left) => left.test(name)))).toEqual([]);
});
