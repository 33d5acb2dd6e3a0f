import { omit } from 'lodash';
import type { Context, Handler } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount } from './accountRecords';
import { emptyFields, propertiesOf, relationsOf } from './contractSchemas';
import { once } from './idempotency';
import { models } from './models';
import { changeRecord, createRecord } from './newRecord';
import { recordBody } from './presentation';
import { isFields, type Fields, type ModelName, type StoredRecord } from './records';
import { canWrite, requestSchema, writtenModels, type WriteKind } from './requestSchemas';
import { scopeOf } from './scopes';
import { recordOf, type MergeAtsState } from './state';
import { WriteCheck, type Problem } from './writeCheck';

interface WriteBody {
	model: Fields;
	remote_user_id?: string;
}

interface WriteQuery {
	is_debug_mode?: boolean;
	run_async?: boolean;
}

type WriteContext<Params> = Context<WriteBody, Params, WriteQuery>;

const notStored = ['integration_params', 'linked_account_params', 'remote_template_id'];

/** Seconds of sandbox time until the ATS has given its id to a record created with run_async. */
const asyncSeconds = 5;

export function writeHandlers(state: MergeAtsState): Record<string, Handler> {
	const handlers: Record<string, Handler> = {};
	for (const model of writtenModels) {
		handlers[`${models[model].resource}.create`] = (context: WriteContext<object>): Answer =>
			once(state, context, () => createAnswer(state, context, model));
	}
	return {
		...handlers,
		'candidate.update'(context: WriteContext<{ id: string }>): Answer {
			const account = accountOf(context);
			const record = recordOf(account, 'Candidate', context.request.params.id);
			const refusal = refused(account, 'Candidate', 'update');
			if (refusal) return refusal;
			const { accepted, check } = checked(context, account, 'Candidate', 'update');
			if (check.errors.length > 0) return failed(state, 200, check, 'Candidate');
			changeRecord(state, account, 'Candidate', record, accepted);
			return written(context, 200, account, 'Candidate', record, check.warnings);
		},
	};
}

function createAnswer(
	state: MergeAtsState,
	context: WriteContext<object>,
	model: ModelName,
): Answer {
	const account = accountOf(context);
	const refusal = refused(account, model, 'create');
	if (refusal) return refusal;
	const { accepted, check } = checked(context, account, model, 'create');
	if (check.errors.length > 0) return failed(state, 201, check, model);
	const record = createRecord(state, account, model, accepted);
	if (context.request.query.run_async) {
		const { clock, vendor } = state.services;
		const { remote_id } = record.fields;
		record.fields.remote_id = null;
		clock.after(asyncSeconds * 1000, vendor, () => {
			changeRecord(state, account, model, record, { remote_id });
		});
	}
	return written(context, 201, account, model, record, check.warnings);
}

/** What is known of refused writes is the problem's type and that they fail, not the status. */
export function refused(
	account: LinkedAccount,
	model: ModelName,
	kind: WriteKind,
): Answer | undefined {
	if (canWrite(account, model, kind)) return undefined;
	const isDisabled = !scopeOf(account, model).WRITE;
	const problem = isDisabled
		? {
				title: 'Disabled model write',
				detail: `Write access to ${model} is disabled for the linked account.`,
				problem_type: 'DISABLED_MODEL_WRITE',
			}
		: {
				title: 'Unsupported',
				detail: `${account.platform.name} does not support this request.`,
				problem_type: 'ERROR',
			};
	const status = isDisabled ? 403 : 400;
	return { status, body: { model: null, warnings: [], errors: [problem] } };
}

function checked(
	{ request }: WriteContext<object>,
	account: LinkedAccount,
	model: ModelName,
	kind: WriteKind,
): { accepted: Fields; check: WriteCheck } {
	const given = request.requestBody;
	const template = String(given.model.remote_template_id ?? '');
	const schema = requestSchema(account, model, kind, template);
	const check = new WriteCheck(Object.keys(propertiesOf(`${model}Request`)));
	const { model: read, remote_user_id: user } = check.readObject(schema, { ...given }, '');
	const accepted = isFields(read) ? read : {};
	checkRelations(check, account, relationsOf(model), accepted, 'model/');
	checkRelations(check, account, { user: 'RemoteUser' }, { user }, 'remote_');
	return { accepted: omit(accepted, notStored), check };
}

/** Related records have to be of the same linked account. How the vendor words it is not documented. */
function checkRelations(
	check: WriteCheck,
	account: LinkedAccount,
	relations: Record<string, ModelName>,
	given: Fields,
	pointer: string,
): void {
	for (const [field, related] of Object.entries(relations)) {
		for (const id of [given[field]].flat()) {
			if (typeof id !== 'string' || account.records.of(related).get(id)) continue;
			const detail = `The linked account has no ${related} ${id}.`;
			check.error('ERROR', 'Invalid reference', detail, `${pointer}${field}`);
		}
	}
}

/** A write with errors. Its status is not documented: that of success here, which is told apart least easily. */
export function failed(
	state: MergeAtsState,
	successStatus: number,
	{ warnings, errors }: WriteCheck,
	model: ModelName,
): Answer {
	const status = state.failedWriteStatus ?? successStatus;
	const nothing = omit(emptyFields(model), Object.keys(propertiesOf('MergeTimes')), 'id');
	return { status, body: { model: nothing, warnings, errors } };
}

export function written(
	{ request }: Context<unknown, unknown, WriteQuery>,
	status: number,
	account: LinkedAccount,
	model: ModelName,
	record: StoredRecord,
	warnings: Problem[],
): Answer {
	const body = { model: recordBody(account, model, record), warnings, errors: [] };
	if (!request.query.is_debug_mode) return { status, body };
	const log = {
		log_id: record.fields.id,
		dashboard_view: `https://app.merge.dev/logs/${record.fields.id}`,
		log_summary: {
			url: `https://api.${account.platform.slug}.example/v1/${models[model].path}`,
			method: 'POST',
			status_code: 201,
		},
	};
	return { status, body: { ...body, logs: [log] } };
}
