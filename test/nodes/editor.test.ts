import { cloneDeep } from 'lodash';
import type { INodeProperties, INodeType } from 'n8n-workflow';

import { nodes } from '../engine/package';
import { operationsOf } from './description';
import { editorProblems } from './editorChecks';

const isTrigger = ({ description }: INodeType) => description.group.includes('trigger');

describe.each(Object.entries(nodes))('the %s node in the editor', (_name, node) => {
	it('reads well', () => {
		expect(editorProblems(node)).toEqual([]);
	});

	it('is a tool for agents unless it is a trigger', () => {
		expect(node.description.usableAsTool ?? false).toBe(!isTrigger(node));
	});

	it('says after publishing only what is true where a trigger could not start', () => {
		if (!isTrigger(node)) return;
		const { activationMessage = '' } = node.description;
		expect(activationMessage).not.toMatch(/\bnow\b/);
		expect(activationMessage).toMatch(/could not start: execute this node to see why/);
	});

	it('shows Return All and Limit for every list, and for nothing else', () => {
		for (const { name, isList, parameters } of operationsOf(node.description)) {
			const shown = parameters.filter((field) => ['returnAll', 'limit'].includes(field));
			expect([name, shown]).toEqual([name, isList ? ['returnAll', 'limit'] : []]);
		}
	});

	it('asks for filters after Return All and Limit', () => {
		const isFilter = ({ type, required, routing }: INodeProperties) =>
			type === 'collection' || (!required && routing?.send?.type === 'query');
		const early = operationsOf(node.description)
			.filter(({ isList }) => isList)
			.flatMap(({ name, shown, parameters }) =>
				shown
					.slice(0, parameters.indexOf('limit'))
					.filter(isFilter)
					.map((field) => `${name}: ${field.displayName}`),
			);
		expect(early).toEqual([]);
	});

	it('lets an expression choose neither resource nor operation', () => {
		const choices = node.description.properties.filter(({ name }) =>
			['resource', 'operation'].includes(name),
		);
		expect(choices.filter(({ noDataExpression }) => !noDataExpression)).toEqual([]);
	});
});

describe('a filter that was just added', () => {
	/** Those that say how to list, not what. */
	const neutral = ['dateField', 'sort_by', 'sort_order'];

	it.each(['Apploi', 'Boooply', 'InterviewScheduler', 'Kula', 'MergeAts'])(
		'lets everything of %s pass until something is chosen',
		(name) => {
			const filters = (nodes[name]?.description.properties ?? [])
				.filter((field) => field.name === 'filters')
				.flatMap(({ options = [] }) => options)
				.filter((option): option is INodeProperties => 'type' in option);
			const presets = filters
				.filter(({ type, name: filter }) => type === 'options' && !neutral.includes(filter))
				.map(({ name: filter, default: preset }) => [filter, preset]);
			expect(presets).toEqual(presets.map(([filter]) => [filter, '']));
		},
	);
});

describe('the checks of the editor', () => {
	const letters = ['B', 'A', 'C', 'D', 'E'].map((name) => ({ name, value: name }));

	it.each<[string, Partial<INodeProperties>]>([
		['field is a long list out of order', { type: 'options', options: letters, default: 'A' }],
		['field is not in Title Case: Some thing', { displayName: 'Some thing' }],
		['field ends one sentence with a period', { description: 'One sentence.' }],
		['field ends several sentences without a period', { description: 'One. Two' }],
		[
			'field is a boolean whose description does not begin with Whether',
			{ type: 'boolean', description: 'If it is so' },
		],
		['field has a placeholder that does not begin with e.g.', { placeholder: 'Nathan' }],
		[
			'field has a default that it does not offer: Z',
			{ type: 'options', options: letters.slice(1), default: 'Z' },
		],
		[
			'field names a method that the node does not have: getNothing',
			{ type: 'options', typeOptions: { loadOptionsMethod: 'getNothing' } },
		],
		[
			'field is a length of time without its unit: Longest Wait',
			{ displayName: 'Longest Wait', type: 'number', description: 'How long to wait' },
		],
		['field lets a record be picked in one way only', { type: 'resourceLocator', modes: [] }],
		[
			'field is shown for what no field holds: ["resource",["nothing"]]',
			{ displayOptions: { show: { resource: ['nothing'] } } },
		],
	])('notice that %s', (problem, change) => {
		const [node] = Object.values(nodes);
		const changed = cloneDeep(node);
		const field = { displayName: 'Field', name: 'field', type: 'string', default: '' } as const;
		changed?.description.properties.push({ ...field, ...change });
		expect(changed && editorProblems(changed)).toEqual([problem]);
	});

	it('notice an operation without an action', () => {
		const [node] = Object.values(nodes);
		const changed = cloneDeep(node);
		changed?.description.properties.push({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			options: [{ name: 'Wait', value: 'wait', description: 'Wait a while' }],
			default: 'wait',
		});
		expect(changed && editorProblems(changed)).toEqual([
			'operation has an operation without action or description: Wait',
		]);
	});
});
