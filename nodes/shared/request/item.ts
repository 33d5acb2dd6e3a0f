import {
	NodeOperationError,
	type IExecuteFunctions,
	type IExecuteSingleFunctions,
	type INode,
	type INodeProperties,
} from 'n8n-workflow';
import get from 'lodash/get';
import isEqual from 'lodash/isEqual';
import memoize from 'lodash/memoize';

import { isRecord } from '../values';
import { isCalledByAgent } from './tool';

type GetParameter = IExecuteSingleFunctions['getNodeParameter'];

/** The parameters of one item. */
export interface ItemParameters {
	read: GetParameter;
	/** Lets a field hold another value than the step says; undefined where it is as if the field had not been added. */
	correct(path: string, value: unknown): void;
}

/** Whether a value is an expression, or has one in it. */
export function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}

/** Whether a locator's value is taken as it is, so that n8n need not look for the field and its modes. */
function isPlainLocator(field: INodeProperties | undefined, given: unknown): boolean {
	if (!isRecord(given) || field === undefined) return false;
	return field.modes?.find(({ name }) => name === given.mode)?.extractValue === undefined;
}

/**
 * What reads the fields of a step for each of its items: what is no expression is read once for all of them.
 *
 * @param fields those that are shown, by name
 */
export function parametersOf(
	context: IExecuteFunctions,
	{ parameters }: INode,
	fields: ReadonlyMap<string, INodeProperties>,
): (index: number) => ItemParameters {
	const fixed = new Map<string, unknown>();
	const rawOf = (name: string): unknown => get(parameters, name);
	const isVarying = memoize((name: string) => holdsExpression(rawOf(name)));
	const isPlain = memoize((name: string) => isPlainLocator(fields.get(name), rawOf(name)));
	return (index) => {
		const own = new Map<string, unknown>();
		const corrected = new Map<string, unknown>();
		const read: GetParameter = (...[name, fallback, options]: Parameters<GetParameter>) => {
			if (corrected.has(name)) {
				const value = corrected.get(name) ?? fallback;
				const isWhole = isRecord(rawOf(name)) && options?.extractValue !== true;
				return (isWhole ? { value } : value) as ReturnType<GetParameter>;
			}
			if (fallback !== undefined && rawOf(name) === undefined) return fallback;
			const known = isVarying(name) ? own : fixed;
			const extracts = options?.extractValue === true;
			const key = extracts ? `${name} extracted` : name;
			if (!known.has(key)) {
				const place = extracts && isPlain(name) ? `${name}.value` : name;
				const reading = { extractValue: extracts && place === name, skipValidation: true };
				known.set(key, context.getNodeParameter(place, index, fallback, reading));
			}
			return known.get(key) as ReturnType<GetParameter>;
		};
		return { read, correct: (path, value) => corrected.set(path, value) };
	};
}

/** One item of a run, as n8n hands it to the functions of a declarative node. */
export function itemOf(
	context: IExecuteFunctions,
	index: number,
	getNodeParameter: GetParameter,
): IExecuteSingleFunctions {
	const { helpers } = context;
	return Object.assign(Object.create(context), {
		getItemIndex: () => index,
		getInputData: () => context.getInputData()[index],
		getNodeParameter,
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
	if (!isCalledByAgent(context)) return;
	const given = Object.entries(context.getInputData()[0]?.json ?? {});
	const { $fromAI } = context.getWorkflowDataProxy(0);
	if (given.every(([name, value]) => isEqual($fromAI(name), value))) return;
	throw new NodeOperationError(context.getNode(), 'n8n mixed up this call with another one', {
		description:
			"Nothing was sent. The agent handles several items at once: set its 'Batch Size' to 1, under Options.",
	});
}
