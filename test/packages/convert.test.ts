import { nodes } from '../engine/package';
import { nodePackages } from '../../scripts/convert/nodePackages';
import { converted, type ExportedWorkflow } from '../../scripts/convert/workflow';

const packages = nodePackages();

const nodeOf = (type: string) => ({
	id: type,
	name: type,
	type,
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: { resource: 'interview' },
	credentials: { boooplyApi: { id: '1', name: 'Boooply' } },
});

const workflowOf = (types: string[]): ExportedWorkflow => ({
	name: 'Book',
	nodes: types.map(nodeOf),
	connections: {},
	settings: { timezone: 'Europe/Rome' },
});

const combined = workflowOf([
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-interviews.boooply',
	'n8n-nodes-interviews.boooplyTool',
	'n8n-nodes-interviews.mergeAtsPollingTrigger',
	'n8n-nodes-interviews.interviewScheduler',
	'someone-elses.boooply',
]);
const single = workflowOf([
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-boooply.boooply',
	'n8n-nodes-boooply.boooplyTool',
	'n8n-nodes-merge-ats.mergeAtsPollingTrigger',
	'n8n-nodes-interview-scheduler.interviewScheduler',
	'someone-elses.boooply',
]);

const typesOf = ({ nodes: all }: ExportedWorkflow) => all.map(({ type }) => type);

describe('Converting a workflow', () => {
	it('moves our nodes to the packages of their services, tools too, and leaves others', () => {
		const { workflow, moved } = converted(combined, 'single', packages);
		expect(typesOf(workflow)).toEqual(typesOf(single));
		expect(moved).toBe(4);
	});

	it('moves them back', () => {
		expect(typesOf(converted(single, 'combined', packages).workflow)).toEqual(typesOf(combined));
	});

	it('changes nothing else', () => {
		const { workflow } = converted(combined, 'single', packages);
		const back = workflow.nodes.map((node, index) => ({
			...node,
			type: combined.nodes[index]?.type,
		}));
		expect({ ...workflow, nodes: back }).toEqual(combined);
	});

	it('finds nothing to do the second time', () => {
		expect(converted(single, 'single', packages)).toEqual({ workflow: single, moved: 0 });
	});

	it('knows every node of the package', () => {
		const names = Object.values(nodes).map(({ description }) => description.name);
		expect([...packages.keys()].sort()).toEqual(names.sort());
	});
});
