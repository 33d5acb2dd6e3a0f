import {
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeProperties,
	type INodePropertyOptions,
	type INodePropertyRouting,
	type PostReceiveAction,
	type PreSendAction,
} from 'n8n-workflow';
import get from 'lodash/get';
import merge from 'lodash/merge';
import set from 'lodash/set';

import { copied, isRecord } from '../values';
import type { Operation } from './operation';

type Shaping = Extract<PostReceiveAction, (...args: never[]) => unknown>;

/** A field whose value goes into the request. */
export interface SentField {
	field: INodeProperties;
	/** Where it is among the parameters. */
	path: string;
	place: 'body' | 'qs';
	/** Where it goes there. */
	property: string;
}

/** What an operation and its fields declare of a request, read once for all items of a run. */
export interface Form {
	operation: Operation;
	/** The address that the operation declares, where it is not the credential's base URL. */
	baseURL?: unknown;
	/** The fields at the top level that are shown, by name. */
	fields: ReadonlyMap<string, INodeProperties>;
	/** Declared parts of the request, and the fields sent, in the order of the editor, in which later ones win. */
	parts: Array<Partial<IHttpRequestOptions> | SentField>;
	/** Those of the parts that are fields. */
	sent: SentField[];
	preSend: PreSendAction[];
	postReceive: Shaping[];
}

const CREDENTIAL = /^=\{\{\s*\$credentials\.(\w+)\s*\}\}$/;
const INDEX = /\{\{\s*\$index\s*\}\}/g;

/** What a declared value says; of n8n's expressions the descriptions use one that names a field of the credential. */
function declared(value: unknown, credential: ICredentialDataDecryptedObject): unknown {
	if (isRecord(value)) {
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [key, declared(entry, credential)]),
		);
	}
	if (typeof value !== 'string' || !value.startsWith('=')) return value;
	const [, field] = CREDENTIAL.exec(value) ?? [];
	if (field === undefined) throw new Error(`The runner does not know the expression ${value}`);
	return credential[field];
}

/** Reads the form of a step from the descriptions, as n8n's own engine reads those of a declarative node. */
class FormReader {
	operation: Operation = { name: '', value: '' };

	baseURL?: unknown;

	readonly fields = new Map<string, INodeProperties>();

	readonly parts: Form['parts'] = [];

	readonly sent: SentField[] = [];

	readonly preSend: PreSendAction[] = [];

	readonly postReceive: Shaping[] = [];

	constructor(
		private readonly node: INode,
		private readonly credential: ICredentialDataDecryptedObject,
	) {}

	/**
	 * @param prefix of the field's place among the parameters
	 * @param index of the row that the field is in
	 */
	read(field: INodeProperties, prefix = '', index = 0): void {
		const { parameters } = this.node;
		if (!NodeHelpers.displayParameter(parameters, field, this.node, null, parameters)) return;
		if (prefix === '') this.fields.set(field.name, field);
		const path = `${prefix}${field.name}`;
		this.declare(field.routing);
		this.send(field, path, index);
		const given: unknown = get(parameters, path);
		for (const option of field.options ?? []) {
			if ('values' in option) this.readRows(field, option.name, option.values, path);
			else if ('type' in option) {
				if (isRecord(given) && option.name in given) this.read(option, `${path}.`, index);
			} else if (field.type === 'options' && option.value === given) this.choose(field, option);
		}
	}

	private readRows(
		field: INodeProperties,
		group: string,
		columns: INodeProperties[],
		path: string,
	) {
		const rows: unknown = get(this.node.parameters, `${path}.${group}`);
		if (rows === undefined) return;
		const isList = field.typeOptions?.multipleValues === true;
		[rows].flat().forEach((_, row) => {
			const prefix = `${path}.${group}${isList ? `[${row}]` : ''}.`;
			for (const column of columns) this.read(column, prefix, row);
		});
	}

	private choose(field: INodeProperties, option: INodePropertyOptions): void {
		this.declare(option.routing);
		if (field.name === 'operation') this.operation = option;
	}

	private declare({ request, send, output }: INodePropertyRouting = {}): void {
		const part = declared(request, this.credential);
		if (isRecord(part)) {
			const { baseURL = this.baseURL, ...rest } = part;
			this.baseURL = baseURL;
			this.parts.push(rest);
		}
		this.preSend.push(...(send?.preSend ?? []));
		for (const action of output?.postReceive ?? []) {
			if (typeof action === 'function') this.postReceive.push(action);
			else throw new Error(`The runner does not know the action ${action.type}`);
		}
	}

	private send(field: INodeProperties, path: string, index: number): void {
		const { type, property } = field.routing?.send ?? {};
		if (property === undefined) return;
		const place = type === 'body' ? 'body' : 'qs';
		const name = property.replace(/^=/, '').replace(INDEX, String(index));
		const sent = { field, path, place, property: name } as const;
		this.parts.push(sent);
		this.sent.push(sent);
	}
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
	const reader = new FormReader(node, credential);
	for (const property of properties) reader.read(property);
	return reader;
}

/** An item's request as its operation and fields declare it, before the checks of `preSend`. */
export function declaredRequest(
	{ parts }: Form,
	item: IExecuteSingleFunctions,
): IHttpRequestOptions {
	const request = { url: '', headers: {}, qs: {}, body: {} };
	for (const part of parts) {
		if (!('property' in part)) {
			merge(request, part);
			continue;
		}
		const { field, path, place, property } = part;
		const extractValue = field.type === 'resourceLocator';
		const value = item.getNodeParameter(path, field.default, { extractValue });
		set<IDataObject>(request[place], property, copied(value));
	}
	return request;
}
