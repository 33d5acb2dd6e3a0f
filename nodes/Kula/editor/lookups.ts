import {
	NodeOperationError,
	type IDataObject,
	type IHttpRequestMethods,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
} from 'n8n-workflow';
import get from 'lodash/get';

import { lookUp } from '../../shared/editor/lookup';
import { isGiven, recordsOf } from '../../shared/values';
import { kula } from '../kula';

/** A list that a dropdown reads. */
export interface Lookup {
	method?: IHttpRequestMethods;
	/** The path, with the parameters of the step that it depends on in braces. */
	url: string;
	qs?: IDataObject;
	/** The parameter that takes the text searched for; without one the page is searched here. */
	searchedBy?: string;
	/** What a record is called; times in the zone of the workflow. */
	label(record: IDataObject, zone: string): unknown[];
}

const PAGE_SIZE = 100;

/** What the fields that dropdowns depend on are called. */
const PARENTS: Record<string, string> = {
	application_id: 'Application',
	id: 'Application',
	job_id: 'Job',
};

/** The label of records that have a name. */
export const byName: Lookup['label'] = ({ name }) => [name];

/** The label of people. */
export const byPerson: Lookup['label'] = ({ name, email }) => [name, email];

/** Lists that serve dropdowns of one record and of several. */
export const lists = {
	departments: { url: '/v1/departments', label: byName },
	jobs: {
		method: 'POST',
		url: '/v1/jobs/search',
		searchedBy: 'query',
		label: ({ title, status }) => [title, status],
	},
	offices: { url: '/v1/offices', label: byName },
	roles: { url: '/v1/roles', label: byName },
	sources: { url: '/v1/candidate-sources', label: byName },
	users: { url: '/v1/users', searchedBy: 'query', label: byPerson },
} satisfies Record<string, Lookup>;

/**
 * What a dropdown depends on, for a path.
 *
 * @throws NodeOperationError where it is not chosen yet
 */
export function chosenParent(context: ILoadOptionsFunctions, parameter: string): string {
	const value = context.getCurrentNodeParameter(parameter, { extractValue: true });
	if (isGiven(value)) return encodeURIComponent(String(value));
	const field = PARENTS[parameter] ?? parameter;
	throw new NodeOperationError(context.getNode(), `Choose the '${field}' first`, {
		description: `The list depends on it. If '${field}' is an expression, give this field by ID.`,
	});
}

/** A page of a list as choices of a dropdown, narrowed down by a text where the list can be; and how many pages it has. */
export async function readChoices(
	context: ILoadOptionsFunctions,
	{ method = 'GET', url, qs = {}, searchedBy, label }: Lookup,
	page: number,
	text = '',
): Promise<{ choices: INodeListSearchItems[]; pages: number }> {
	const search = searchedBy !== undefined && text !== '' ? { [searchedBy]: text } : {};
	const sent = { ...qs, ...search, page, limit: PAGE_SIZE };
	const path = url.replace(/\{(\w+)\}/g, (_, name: string) => chosenParent(context, name));
	const answer = await lookUp(context, kula, {
		method,
		url: path,
		...(method === 'GET' ? { qs: sent, arrayFormat: 'brackets' } : { body: sent }),
	});
	const choices = recordsOf(answer.data).map((record) => {
		const words = label(record, context.getTimezone()).filter(isGiven);
		return { name: words.join(' · ') || String(record.id), value: String(record.id) };
	});
	return { choices, pages: Number(get(answer, 'meta.total_pages') ?? 1) };
}
