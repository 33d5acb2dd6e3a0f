import assert from 'node:assert/strict';

import type { IDataObject } from 'n8n-workflow';

import { runWorkflow } from '../demo/execution';
import { importChain, type Step } from '../test/e2e/published';
import type { Check } from './check';
import { bookedOnce, readers } from './nodes';
import { inPackage, type Stage } from './stage';

const start: Step = { type: 'n8n-nodes-base.manualTrigger', parameters: {} };

/** What a node puts out in each of some runs of its workflow, as by the editor's button. */
async function outputsOf(
	stage: Stage,
	node: Step,
	between: Array<() => Promise<unknown>> = [],
): Promise<IDataObject[][]> {
	const { session, credentials } = stage;
	const steps = { Start: start, Step: inPackage(stage, node) };
	const { id, file } = await importChain(session, credentials, steps);
	const outputs: IDataObject[][] = [];
	for (const prepare of [async () => {}, ...between]) {
		await prepare();
		const { nodes, runData } = await runWorkflow(session, id, file);
		assert.deepEqual(
			nodes.flatMap(({ error }) => error ?? []),
			[],
		);
		outputs.push((runData.Step?.[0]?.data?.main?.[0] ?? []).map(({ json }) => json));
	}
	return outputs;
}

const action = (name: string, node: Step): Check => ({
	name: `${name}: an action`,
	async run(stage) {
		const [records] = await outputsOf(stage, node);
		assert.ok(records?.[0]?.id ?? records?.[0]?.meetingCode, JSON.stringify(records));
	},
});

const renewal: Check = {
	name: 'Interview Scheduler: a token that has ended is renewed',
	async run(stage) {
		const revoke = async () =>
			await stage.sandbox.control.seed('scheduler', { revokeTokens: true });
		const [first, second] = await outputsOf(stage, readers.interviewScheduler, [revoke]);
		assert.ok(first?.length);
		assert.deepEqual(second, first);
	},
};

const onceFor: Check = {
	name: 'Once For: a second run books nothing',
	async run(stage) {
		const [[first] = [], [second] = []] = await outputsOf(stage, bookedOnce, [async () => {}]);
		assert.equal(first?.sessionStatus, 'SCHEDULED');
		assert.equal(second?.sentBefore, true);
	},
};

/** What nodes do in runs that a person starts. */
export const actions: Check[] = [
	action('Apploi', readers.apploi),
	action('Boooply', readers.boooply),
	action('Interview Scheduler', readers.interviewScheduler),
	action('Kula', readers.kula),
	action('Merge ATS', readers.mergeAts),
	renewal,
	onceFor,
];
