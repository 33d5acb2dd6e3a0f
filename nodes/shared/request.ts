import {
	NodeHelpers,
	type DeclarativeRestApiSettings,
	type IDataObject,
	type IExecuteSingleFunctions,
	type INode,
	type INodeProperties,
} from 'n8n-workflow';
import get from 'lodash/get';
import isPlainObject from 'lodash/isPlainObject';

import { isGiven } from './given';
import { planOf } from './plan';
import { refuse } from './refuse';
import { ignoredStatuses, type Vendor } from './vendor';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Whether a value is a plain object: not null, not a list, not a date, file or other class instance. */
export function isRecord(value: unknown): value is IDataObject {
	return isPlainObject(value);
}

function isBlank(value: unknown): boolean {
	return isEmpty(typeof value === 'string' ? value.trim() : value);
}

/** The records of a list; none where it is no list. */
export function recordsOf(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isEmpty(value: unknown): boolean {
	if (!isGiven(value)) return true;
	if (Array.isArray(value)) return value.length === 0;
	return isRecord(value) && Object.keys(value).length === 0;
}

/**
 * Drops what the user left empty (empty text, null, empty lists and objects), at every depth. `false` and `0` stay:
 * they are answers.
 */
export function withoutEmpty(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutEmpty).filter((entry) => !isEmpty(entry));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([key, entry]) => [key, withoutEmpty(entry)] as const)
			.filter(([, entry]) => !isEmpty(entry)),
	);
}

function withJoinedLists(query: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(query).map(([key, value]) => [
			key,
			Array.isArray(value) ? value.join(',') : value,
		]),
	);
}

function isShown(node: INode, property: INodeProperties): boolean {
	return NodeHelpers.displayParameter(node.parameters, property, node, null);
}

/** What the field with this name is called in the editor; several fields may share a name, but one is shown. */
function displayNameOf(node: INode, name: string, properties: INodeProperties[]): string {
	const shown = properties.find((property) => property.name === name && isShown(node, property));
	return shown?.displayName ?? name;
}

function refuseEmpty(context: IExecuteSingleFunctions, field: string): never {
	return refuse(
		context,
		`'${field}' is empty`,
		`Choose a value for '${field}', or give one by an expression that is never empty.`,
	);
}

/**
 * Refuses a required field that its expression left empty: n8n looks at the expression only, not at what it yields.
 *
 * @throws NodeOperationError naming the field
 */
function checkRequired(
	context: IExecuteSingleFunctions,
	{ qs, body }: DeclarativeRestApiSettings.HttpRequestOptions,
	properties: INodeProperties[],
): void {
	for (const property of properties) {
		const { property: path, type } = property.routing?.send ?? {};
		if (!property.required || path === undefined) continue;
		const isMissing = isBlank(get(type === 'query' ? qs : body, path));
		if (!isMissing || !isShown(context.getNode(), property)) continue;
		if (isBlank(context.getNodeParameter(property.name, ''))) {
			refuseEmpty(context, property.displayName);
		}
	}
}

/**
 * The path with its `{placeholders}` filled from the parameters of the same name, percent-encoded.
 *
 * @throws NodeOperationError naming the field where a value is empty, or `.` or `..`, which would lead to another path.
 */
export function fillPath(
	context: IExecuteSingleFunctions,
	path: string,
	properties: INodeProperties[],
): string {
	return path.replace(PLACEHOLDER, (_, name: string) => {
		const given = context.getNodeParameter(name, '', { extractValue: true });
		const value = typeof given === 'object' ? '' : String(given ?? '').trim();
		const isElsewhere = ['.', '..'].includes(value);
		if (value !== '' && !isElsewhere) return encodeURIComponent(value);
		const field = displayNameOf(context.getNode(), name, properties);
		if (!isElsewhere) return refuseEmpty(context, field);
		return refuse(context, `'${field}' cannot be '${value}'`, `Choose another '${field}'.`);
	});
}

/** The credential's base URL. */
function baseUrl(context: IExecuteSingleFunctions, given: string | undefined): string {
	const url = given?.trim() ?? '';
	if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
	return refuse(
		context,
		`The base URL in the credential is no web address: ${url || 'it is empty'}`,
		'Give it with https:// in front.',
	);
}

function finishedBody(body: unknown, exact: boolean | string = false): unknown {
	if (exact === true) return body;
	const finished = withoutEmpty(body);
	return exact === false || !isRecord(finished)
		? finished
		: { ...finished, [exact]: get(body, exact) };
}

/**
 * Brings a request that the engine has put together into the form in which the vendor wants it.
 *
 * @throws NodeOperationError naming the field that makes it impossible
 */
export function finishRequest(
	context: IExecuteSingleFunctions,
	options: DeclarativeRestApiSettings.HttpRequestOptions,
	vendor: Vendor,
	properties: INodeProperties[],
): void {
	options.baseURL = baseUrl(context, options.baseURL);
	options.url = fillPath(context, options.url ?? '', properties);
	checkRequired(context, options, properties);
	const query = withoutEmpty(options.qs ?? {}) as IDataObject;
	if (vendor.queryLists === 'comma') options.qs = withJoinedLists(query);
	else Object.assign(options, { qs: query, arrayFormat: 'brackets' });
	const body = finishedBody(options.body, planOf(options).exactBody);
	options.body = isEmpty(body) ? undefined : (body as IDataObject);
	options.ignoreHttpStatusErrors = ignoredStatuses(vendor);
	// A streamed answer leaves less behind in memory, but n8n would keep it unread in the 401 that renews a token.
	if (!vendor.renewsToken) options.encoding = 'stream';
}
