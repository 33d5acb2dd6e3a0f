import type { Context, Handler } from 'openapi-backend';
import type { Answer, Exchange } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount } from './accountRecords';
import { pageOf, type PageQuery } from './cursors';
import { refuse } from './errors';
import { foundRecords, type ListQuery } from './lists';
import { modelNames, models } from './models';
import { positionOf } from './position';
import { checkOrder, recordBody, type ViewQuery } from './presentation';
import type { Fields, ModelName } from './records';
import { scopeOf } from './scopes';
import { recordOf, type MergeAtsState } from './state';

type GetAllQuery = PageQuery & ListQuery & ViewQuery & Fields;
type GetQuery = ViewQuery & { include_shell_data?: boolean };

/** Lists and single records of every model. */
export function readHandlers(state: MergeAtsState): Record<string, Handler> {
	const handlers: Record<string, Handler> = {};
	for (const model of modelNames) {
		const { resource, reads = ['getAll', 'get'] } = models[model];
		const readers = { getAll: listReader(state, model), get: recordReader(model) };
		for (const read of reads) handlers[`${resource}.${read}`] = readers[read];
	}
	return handlers;
}

function listReader(state: MergeAtsState, model: ModelName) {
	return (
		context: Context<undefined, { job_id?: string }, GetAllQuery>,
		exchange: Exchange,
	): Answer => {
		const account = readableAccount(context, model);
		const { params, query } = context.request;
		if (params.job_id !== undefined) recordOf(account, 'Job', params.job_id);
		checkOrder(query);
		const asked = { ...query, ...params };
		const found = foundRecords(account, model, asked);
		const now = state.services.clock.now();
		const { results, ...page } = pageOf(found, asked, positionOf, now, exchange);
		const bodies = results.map((record) => recordBody(account, model, record, query));
		return { status: 200, body: { ...page, results: bodies } };
	};
}

function recordReader(model: ModelName) {
	return (context: Context<undefined, { id: string }, GetQuery>): Answer => {
		const account = readableAccount(context, model);
		const { params, query } = context.request;
		checkOrder(query);
		const record = recordOf(account, model, params.id);
		if (record.isShell && !query.include_shell_data) return refuse(404, 'Not found.');
		return { status: 200, body: recordBody(account, model, record, query) };
	};
}

function readableAccount(context: Context, model: ModelName): LinkedAccount {
	const account = accountOf(context);
	if (scopeOf(account, model).READ) return account;
	return refuse(403, `Read access to ${model} is disabled for the linked account.`);
}
