import type { IDataObject, INode, IRunData } from 'n8n-workflow';

import type { PlannedResult } from '../../demo/planned';
import type { RunPlan } from '../../demo/runPlan';
import { judge } from '../../demo/verdicts';

const node = (name: string, type: string): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

const workflow = {
	name: 'Invite',
	nodes: [
		node('Report', 'n8n-nodes-base.set'),
		node('Nothing', 'n8n-nodes-base.set'),
		node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi'),
		node('About', 'n8n-nodes-base.stickyNote'),
	],
	connections: { Model: { ai_languageModel: [[]] } },
};

const dataOf = (records: IDataObject[]): IRunData => ({
	Report: [
		{
			startTime: 0,
			executionIndex: 0,
			executionTime: 1,
			source: [],
			data: { main: [records.map((json) => ({ json }))] },
		},
	],
});

const invited = {
	to: 'zoe@example.com',
	subject: 'Invitation',
	text: '',
	html: '<p>Hello Zoë</p>',
};

/** A run that puts out two rows and sends a mail. */
const result: PlannedResult = {
	status: 'success',
	milliseconds: 10,
	nodes: [{ name: 'Report', items: [2], milliseconds: 1 }],
	runData: dataOf([{ name: 'Zoë' }, { name: 'Tom' }]),
	mails: [invited],
};

const plan: RunPlan = {
	items: { Report: [2], Nothing: [] },
	output: { Report: [{ name: 'Z*' }] },
	mails: [{ to: 'zoe@example.com', subject: 'Invitation', html: '*Zoë*' }],
};

const problems = (changes: Partial<RunPlan>, run: Partial<PlannedResult> = {}): string[] =>
	judge({ file: 'invite', workflow, plan: { ...plan, ...changes } }, { ...result, ...run })
		.map(({ node: name, problem }) => (problem === '' ? '' : `${name}: ${problem}`))
		.filter((problem) => problem !== '');

describe('A run that is compared with its plan', () => {
	it('is well when items, content and mails are as planned', () => {
		expect(problems({})).toEqual([]);
	});

	it('is not when a node puts out another number of items', () => {
		expect(problems({ items: { ...plan.items, Report: [3] } })).toEqual(['Report: expected 3']);
	});

	it('is not when an item has other content', () => {
		const output = { Report: [{ name: 'Zoë' }, { name: 'Ben' }] };
		expect(problems({ output })).toEqual(['Report: item 1 is not like {"name":"Ben"}']);
	});

	it('is not when a mail says something else, is missing, or is one too many', () => {
		const [wanted] = plan.mails ?? [];
		const other = [{ to: invited.to, subject: 'Rejection', html: '*' }];
		expect(problems({ mails: other })).toEqual([expect.stringContaining('mails: item 0')]);
		expect(problems({}, { mails: [] })).toEqual(['mails: expected 1']);
		expect(problems({}, { mails: [invited, invited] })).toEqual(['mails: expected 1']);
		expect(
			problems({ mails: wanted ? [wanted] : [], moreMails: true }, { mails: [invited, invited] }),
		).toEqual([]);
	});

	it('is not when a node that is to run does not, or a run fails', () => {
		expect(problems({ items: { Report: [2], Nothing: [1] } })).toEqual(['Nothing: did not run']);
		expect(problems({}, { status: 'error' })).toEqual(['all: ended with "error"']);
	});
});
