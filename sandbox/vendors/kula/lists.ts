import { castArray, get, isNil, mapValues, orderBy } from 'lodash';
import type { Context, Handler } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data, page, type PageQuery } from './answers';
import { getRules, listRules, suggestionTables, type ListRule } from './listRules';
import { bodyOf } from './presentation';
import type { KulaRecord } from './records';
import type { KulaState } from './state';

type Query = Record<string, unknown> & PageQuery;

interface IdPath {
	id: number;
}

/** All lists and all records by ID, as the rules describe them. */
export function listHandlers(state: KulaState): Record<string, Handler> {
	return {
		...mapValues(
			listRules,
			(rule) =>
				(context: Context<undefined, Record<string, number>, Query>): Answer => {
					const { params, query } = context.request;
					const found = inOrder(matching(state, rule, params, query), query);
					return page(state, found, query, (record) => bodyOf(state, rule.table, record));
				},
		),
		...mapValues(getRules, ({ table, title }) => (context: Context<undefined, IdPath>): Answer => {
			const record = state.get(table, Number(context.request.params.id), title);
			return data(state, bodyOf(state, table, record));
		}),
		...mapValues(
			suggestionTables,
			(table) =>
				(context: Context<undefined, object, { q?: string }>): Answer => {
					const found = [...state.tables[table].values()].filter((record) =>
						contains(record, ['name'], context.request.query.q ?? ''),
					);
					return data(
						state,
						found.map((record) => bodyOf(state, table, record)),
					);
				},
		),
	};
}

function matching(
	state: KulaState,
	rule: ListRule,
	params: Record<string, number>,
	query: Query,
): KulaRecord[] {
	const parents = (rule.within ?? []).map(({ parameter, table, field, title }) => {
		const id = Number(params[parameter]);
		state.get(table, id, title);
		return [field, id] as const;
	});
	const asked: Record<string, unknown> = { ...rule.defaults };
	for (const [name, value] of Object.entries(query)) asked[name.replace(/\[\]$/, '')] = value;
	return [...state.tables[rule.table].values()]
		.filter((record) => parents.every(([field, id]) => record[field] === id))
		.filter((record) => {
			const whole = { ...record, ...bodyOf(state, rule.table, record) };
			return Object.entries(asked).every(([name, value]) => fits(rule, whole, name, value));
		});
}

function fits(
	rule: ListRule,
	record: Record<string, unknown>,
	name: string,
	value: unknown,
): boolean {
	const field = rule.filters?.[name];
	if (field !== undefined) {
		const kept = valuesAt(record, field);
		if (rule.keepsUnrestricted && kept.every(isNil)) return true;
		return castArray(value).some((wanted) => kept.includes(wanted));
	}
	if (name === 'query' || name === 'q') {
		return contains(record, rule.searched ?? ['name'], String(value));
	}
	const [, time, side] = /^(.+)_(after|before)$/.exec(name) ?? [];
	if (time === undefined) return true;
	const moment = Date.parse(String(record[`${time}_at`] ?? record[time]));
	return side === 'after'
		? moment >= Date.parse(String(value))
		: moment <= Date.parse(String(value));
}

/** The values under a path, through the entries of lists. */
function valuesAt(record: unknown, path: string): unknown[] {
	const [first = '', ...rest] = path.split('.');
	const found = castArray(get(record, first));
	return rest.length === 0 ? found : found.flatMap((entry) => valuesAt(entry, rest.join('.')));
}

function contains(record: object, fields: string[], text: string): boolean {
	return fields
		.map((field) => String(get(record, field) ?? ''))
		.join('\n')
		.toLowerCase()
		.includes(text.toLowerCase());
}

/** Newest first, unless asked otherwise. */
function inOrder(records: KulaRecord[], { sort_by, sort_order }: Query): KulaRecord[] {
	const by = String(sort_by ?? 'created_at');
	const direction = sort_order === 'asc' ? 'asc' : 'desc';
	return orderBy(records, [(record) => record[by], ({ id }) => id], [direction, direction]);
}
