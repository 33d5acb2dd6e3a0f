import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';

import { refuse } from '../input/refuse';
import { checkCharacters, refuseEmpty } from '../input/text';
import type { Vendor } from '../answer/vendor';
import { isEmpty, isRecord, withoutEmpty } from '../values';
import { declaredRequest, type Form } from './form';
import { requestOptions } from './options';

const PLACEHOLDER = /\{(\w+)\}/g;

function isBlank(value: unknown): boolean {
	return isEmpty(typeof value === 'string' ? value.trim() : value);
}

/** Refuses a required field that its expression left empty: n8n looks at the expression only, not at what it yields. */
function checkRequired(
	item: IExecuteSingleFunctions,
	{ sent }: Form,
	request: IHttpRequestOptions,
): void {
	for (const { field, path, place, property } of sent) {
		if (!field.required || path !== field.name) continue;
		if (!isBlank(get(request[place], property))) continue;
		const extractValue = field.type === 'resourceLocator';
		const given = item.getNodeParameter(path, '', { extractValue });
		if (isBlank(given)) refuseEmpty(item, field.displayName);
	}
}

function checkQuery(item: IExecuteSingleFunctions, { sent }: Form, query: IDataObject): void {
	for (const [name, value] of Object.entries(query)) {
		const holding = sent.find(({ property }) => property === name);
		checkCharacters(item, holding?.field.displayName ?? name, String(value));
	}
}

/** The path with its `{placeholders}` filled from the parameters of the same name, percent-encoded. */
function filledPath(item: IExecuteSingleFunctions, { fields }: Form, path: string): string {
	return path.replace(PLACEHOLDER, (_, name: string) => {
		const given = item.getNodeParameter(name, '', { extractValue: true });
		const value = typeof given === 'object' ? '' : String(given ?? '').trim();
		const field = fields.get(name)?.displayName ?? name;
		if (value === '') return refuseEmpty(item, field);
		checkCharacters(item, field, value);
		if (value !== '.' && value !== '..') return encodeURIComponent(value);
		return refuse(item, `'${field}' cannot be '${value}'`, `Choose another '${field}'.`);
	});
}

function withJoinedLists(query: IDataObject): IDataObject {
	return mapValues(query, (value) => (Array.isArray(value) ? value.join(',') : value));
}

function finishedBody(body: unknown, exact: boolean | string = false): unknown {
	if (exact === true) return body;
	const finished = withoutEmpty(body);
	if (exact === false || !isRecord(finished) || get(body, exact) === undefined) return finished;
	return { ...finished, [exact]: get(body, exact) };
}

/**
 * An item's request in the form in which the vendor wants it, all checks made.
 *
 * @throws NodeOperationError naming the field that makes it impossible
 */
export async function requestOf(
	item: IExecuteSingleFunctions,
	form: Form,
	{ queryLists }: Vendor,
): Promise<IHttpRequestOptions> {
	let request = declaredRequest(form, item);
	for (const action of form.preSend) request = await action.call(item, request);
	request.url = filledPath(item, form, request.url);
	checkRequired(item, form, request);
	const query = withoutEmpty(request.qs ?? {}) as IDataObject;
	checkQuery(item, form, query);
	if (queryLists === 'comma') request.qs = withJoinedLists(query);
	else Object.assign(request, { qs: query, arrayFormat: 'brackets' });
	const body = finishedBody(request.body, form.operation.exactBody);
	request.body = isEmpty(body) ? undefined : (body as IDataObject);
	return { ...request, ...requestOptions(item) };
}
