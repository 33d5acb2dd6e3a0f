import { NodeOperationError, type IDataObject, type ILoadOptionsFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import { lookUp } from '../shared/lookup';
import { recordsOf } from '../shared/request';
import { kula } from './kula';
import type { Lookup } from './lookups';

const PAGE_SIZE = 100;

interface Page {
	records: IDataObject[];
	pages: number;
}

/** What the fields that dropdowns depend on are called. */
const PARENTS: Record<string, string> = {
	application_id: 'Application',
	id: 'Application',
	job_id: 'Job',
};

/**
 * What a dropdown depends on, for a path.
 *
 * @throws NodeOperationError where it is not chosen yet
 */
export function chosen(context: ILoadOptionsFunctions, parameter: string): string {
	const value = context.getCurrentNodeParameter(parameter, { extractValue: true });
	if (value !== undefined && value !== '') return encodeURIComponent(String(value));
	const field = PARENTS[parameter] ?? parameter;
	throw new NodeOperationError(context.getNode(), `Choose the '${field}' first`, {
		description: `The list depends on it. If '${field}' is an expression, give this field by ID.`,
	});
}

/** A page of a list for a dropdown, narrowed down by a text where the list can be. */
export async function pageOf(
	context: ILoadOptionsFunctions,
	{ method = 'GET', url, qs = {}, searchedBy }: Lookup,
	page: number,
	text = '',
): Promise<Page> {
	const search = searchedBy !== undefined && text !== '' ? { [searchedBy]: text } : {};
	const sent = { ...qs, ...search, page, limit: PAGE_SIZE };
	const path = url.replace(/\{(\w+)\}/g, (_, parameter: string) => chosen(context, parameter));
	const answer = await lookUp(context, kula, {
		method,
		url: path,
		...(method === 'GET' ? { qs: sent, arrayFormat: 'brackets' } : { body: sent }),
	});
	return { records: recordsOf(answer.data), pages: Number(get(answer, 'meta.total_pages') ?? 1) };
}
