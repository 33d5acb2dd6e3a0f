import {
	NodeOperationError,
	type IExecuteFunctions,
	type IExecuteSingleFunctions,
	type INode,
	type INodeProperties,
} from 'n8n-workflow';
import get from 'lodash/get';
import isEqual from 'lodash/isEqual';

import { isRecord } from '../values';

type Reading = Parameters<IExecuteSingleFunctions['getNodeParameter']>;

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}

/** What the fields of a step hold: what is no expression is read once for all items, the rest once for each. */
export class StepParameters {
	private readonly fixed = new Map<string, unknown>();

	/** By name, whether a field holds an expression. */
	private readonly varying = new Map<string, boolean>();

	/**
	 * @param fields those that are shown, by name
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly node: INode,
		private readonly fields: ReadonlyMap<string, INodeProperties>,
	) {}

	/** What reads the fields for one item. */
	of(index: number): IExecuteSingleFunctions['getNodeParameter'] {
		const own = new Map<string, unknown>();
		return (...reading: Reading) => {
			const [name, fallback, options] = reading;
			const raw: unknown = get(this.node.parameters, name);
			if (raw === undefined && fallback !== undefined) return fallback;
			const known = this.isVarying(name, raw) ? own : this.fixed;
			const key = options?.extractValue ? `${name} extracted` : name;
			if (!known.has(key)) known.set(key, this.read(index, raw, reading));
			return known.get(key) as ReturnType<IExecuteSingleFunctions['getNodeParameter']>;
		};
	}

	private isVarying(name: string, raw: unknown): boolean {
		const known = this.varying.get(name) ?? holdsExpression(raw);
		this.varying.set(name, known);
		return known;
	}

	private read(index: number, raw: unknown, [name, fallback, options]: Reading): unknown {
		const isPlain = options?.extractValue === true && this.isPlainLocator(name, raw);
		return this.context.getNodeParameter(isPlain ? `${name}.value` : name, index, fallback, {
			extractValue: options?.extractValue === true && !isPlain,
			skipValidation: true,
		});
	}

	/** Whether a locator's value is taken as it is, so that n8n need not look for the field and its modes. */
	private isPlainLocator(name: string, raw: unknown): boolean {
		const field = this.fields.get(name);
		if (!isRecord(raw) || field === undefined) return false;
		const mode = field.modes?.find((candidate) => candidate.name === raw.mode);
		return mode?.extractValue === undefined;
	}
}

/** One item of a run, as n8n hands it to the functions of a declarative node. */
export function itemOf(
	context: IExecuteFunctions,
	index: number,
	parameters: StepParameters,
): IExecuteSingleFunctions {
	const { helpers } = context;
	return Object.assign(Object.create(context), {
		getItemIndex: () => index,
		getInputData: () => context.getInputData()[index],
		getNodeParameter: parameters.of(index),
		getCredentials: async (type: string) => await context.getCredentials(type, index),
		helpers: Object.assign(Object.create(helpers), {
			assertBinaryData: (name: string) => helpers.assertBinaryData(index, name),
			getBinaryDataBuffer: async (name: string) => await helpers.getBinaryDataBuffer(index, name),
		}),
	});
}

/**
 * Refuses the call of an agent that handles several items at once in its own process: n8n then numbers calls of several
 * items alike, and all of them get the arguments of the first.
 *
 * @throws NodeOperationError before anything is sent
 */
export function assertOwnArguments(context: IExecuteFunctions): void {
	if (!context.isToolExecution()) return;
	const given = Object.entries(context.getInputData()[0]?.json ?? {});
	const { $fromAI } = context.getWorkflowDataProxy(0);
	if (given.every(([name, value]) => isEqual($fromAI(name), value))) return;
	throw new NodeOperationError(context.getNode(), 'n8n mixed up this call with another one', {
		description:
			"Nothing was sent. The agent handles several items at once: set its 'Batch Size' to 1, under Options.",
	});
}
