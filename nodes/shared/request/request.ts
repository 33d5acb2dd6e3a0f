import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';

import { checkCharacters, refuseEmpty } from '../input/text';
import type { Vendor } from '../answer/vendor';
import { isEmpty, isRecord, withoutEmpty } from '../values';
import { declaredRequest, type Form } from './form';
import { requestOptions } from './options';
import { pathPart, placeholdersOf } from './path';

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

/** The path with its `{placeholders}` filled, but for those that are known after a reading only. */
function filledPath(
	item: IExecuteSingleFunctions,
	{ fields, operation }: Form,
	path: string,
): string {
	const { filledByVerify = [] } = operation;
	const names = placeholdersOf(path).filter((name) => !filledByVerify.includes(name));
	return names.reduce((filled, name) => {
		const field = fields.get(name)?.displayName ?? name;
		return filled.replace(`{${name}}`, () => pathPart(item, name, field));
	}, path);
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
