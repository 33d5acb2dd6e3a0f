import {
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type NodeParameterValue,
	type PostReceiveAction,
	type PreSendAction,
} from 'n8n-workflow';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';
import merge from 'lodash/merge';
import set from 'lodash/set';

import { copied, isRecord } from '../values';
import { holdsExpression } from './item';
import type { Operation } from './operation';

type Shaping = Extract<PostReceiveAction, (...args: never[]) => unknown>;

/** A field whose value goes into the request. */
export interface SentField extends Pick<Shown, 'field' | 'isAdded' | 'path'> {
	place: 'body' | 'qs';
	/** Where it goes there. */
	property: string;
}

/** What an operation and its fields declare of a request, read once for all items of a run. */
export interface Form {
	operation: Operation;
	/** The fields at the top level that are shown, by name. */
	fields: ReadonlyMap<string, INodeProperties>;
	/** All fields that are shown, those in collections and rows among them. */
	shown: Shown[];
	/** What every request has, its address where that is not the credential's base URL. */
	fixed: Partial<IHttpRequestOptions>;
	/** The fields sent, in the order of the editor, in which later ones win. */
	sent: SentField[];
	preSend: PreSendAction[];
	postReceive: Shaping[];
}

/** A field that a step shows. */
export interface Shown {
	field: INodeProperties;
	/** Where it is among the parameters. */
	path: string;
	/** Whether it was added to a collection, which without it would say nothing of it. */
	isAdded: boolean;
	/** The number of the row that it is in. */
	row: number;
	/** What is chosen in it. */
	choice?: INodePropertyOptions;
}

const CREDENTIAL = /^=\{\{\s*\$credentials\.(\w+)\s*\}\}$/;
const INDEX = /\{\{\s*\$index\s*\}\}/g;

/** What a declared value says; of n8n's expressions the descriptions use one that names a field of the credential. */
function declared(value: unknown, credential: ICredentialDataDecryptedObject): unknown {
	if (isRecord(value)) return mapValues(value, (entry) => declared(entry, credential));
	if (typeof value !== 'string' || !value.startsWith('=')) return value;
	const [, field] = CREDENTIAL.exec(value) ?? [];
	if (field === undefined) throw new Error(`The runner does not know the expression ${value}`);
	return credential[field];
}

function choiceIn({ type, options = [] }: INodeProperties, given: unknown) {
	if (type !== 'options') return undefined;
	return options.filter((option) => 'value' in option).find(({ value }) => value === given);
}

/** The fields that a step shows, with those in its collections and rows, as n8n's own engine finds them. */
function* shownOf(
	node: INode,
	fields: INodeProperties[],
	{
		prefix = '',
		row = 0,
		isAdded = false,
	}: { prefix?: string; row?: number; isAdded?: boolean } = {},
): Generator<Shown> {
	for (const field of fields) {
		const { parameters } = node;
		if (!NodeHelpers.displayParameter(parameters, field, node, null, parameters)) continue;
		const path = `${prefix}${field.name}`;
		const given: unknown = get(parameters, path);
		yield { field, path, row, isAdded, choice: choiceIn(field, given) };
		for (const option of field.options ?? []) {
			if (!isRecord(given) || !(option.name in given)) continue;
			if ('type' in option) {
				yield* shownOf(node, [option], { prefix: `${path}.`, row, isAdded: true });
			}
			if (!('values' in option)) continue;
			const rows = given[option.name];
			const places = Array.isArray(rows) ? rows.map((_, index) => `[${index}]`) : [''];
			for (const [index, place] of places.entries()) {
				const prefix = `${path}.${option.name}${place}.`;
				yield* shownOf(node, option.values, { prefix, row: index });
			}
		}
	}
}

function sentFields({ field, isAdded, path, row }: Shown): SentField[] {
	const { type, property } = field.routing?.send ?? {};
	if (property === undefined) return [];
	const place = type === 'body' ? 'body' : 'qs';
	return [
		{
			field,
			isAdded,
			path,
			place,
			property: property.replace(/^=/, '').replace(INDEX, String(row)),
		},
	];
}

function shapingOf(action: PostReceiveAction): Shaping {
	if (typeof action === 'function') return action;
	throw new Error(`The runner does not know the action ${action.type}`);
}

/**
 * The form of a step.
 *
 * @param node the step, whose parameters are as the user gave them
 * @param credential what `$credentials` stands for in the descriptions
 * @param properties all fields of the node
 */
export function formOf(
	node: INode,
	credential: ICredentialDataDecryptedObject,
	properties: INodeProperties[],
): Form {
	const shown = [...shownOf(node, properties)];
	const declaring = shown.flatMap(({ field, choice }) => (choice ? [field, choice] : field));
	const routings = declaring.flatMap(({ routing }) => routing ?? []);
	const atTop = shown.filter(({ field, path }) => path === field.name);
	return {
		operation: atTop.find(({ path }) => path === 'operation')?.choice ?? { name: '', value: '' },
		fields: new Map(atTop.map(({ field, path }) => [path, field])),
		shown,
		fixed: merge({}, ...routings.map(({ request }) => declared(request, credential))),
		sent: shown.flatMap(sentFields),
		preSend: routings.flatMap(({ send }) => send?.preSend ?? []),
		postReceive: routings.flatMap(({ output }) => output?.postReceive ?? []).map(shapingOf),
	};
}

/** Fields whose value decides which others are shown, or what else is sent. */
function decides({ type, name }: INodeProperties, { parameters }: INode): boolean {
	return ['boolean', 'options'].includes(type) && holdsExpression(parameters[name]);
}

/** A value that a choice can have. */
function simple(value: unknown): NodeParameterValue {
	if (typeof value === 'boolean' || typeof value === 'number') return value;
	return typeof value === 'string' ? value : undefined;
}

/**
 * What draws the form of a step for each item: another one only where a choice in it is an expression.
 *
 * @param base the form as the step is, with everything shown that might be
 */
export function formsOf(
	node: INode,
	credential: ICredentialDataDecryptedObject,
	properties: INodeProperties[],
	base: Form,
): (valueOf: (field: INodeProperties) => unknown) => Form {
	const deciding = properties.filter((field) => decides(field, node));
	if (deciding.length === 0) return () => base;
	const drawn = new Map<string, Form>();
	return (valueOf) => {
		let { parameters } = node;
		const chosen: INodeParameters = {};
		for (const field of deciding) {
			if (!NodeHelpers.displayParameter(parameters, field, node, null, parameters)) continue;
			chosen[field.name] ??= simple(valueOf(field));
			parameters = { ...parameters, ...chosen };
		}
		const key = JSON.stringify(chosen);
		const form = drawn.get(key) ?? formOf({ ...node, parameters }, credential, properties);
		drawn.set(key, form);
		return form;
	};
}

/** An item's request as its operation and fields declare it, before the checks of `preSend`. */
export function declaredRequest(
	{ fixed, sent }: Form,
	item: IExecuteSingleFunctions,
): IHttpRequestOptions {
	const request = merge({ url: '', headers: {}, qs: {}, body: {} }, fixed);
	for (const { field, path, isAdded, place, property } of sent) {
		const extractValue = field.type === 'resourceLocator';
		const preset = isAdded ? undefined : field.default;
		const value = item.getNodeParameter(path, preset, { extractValue });
		set(request, `${place}.${property}`, copied(value));
	}
	return request;
}
