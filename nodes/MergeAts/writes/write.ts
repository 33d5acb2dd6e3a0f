import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodePropertyOptions,
	INodePropertyRouting,
} from 'n8n-workflow';

import { prepare, type Operation } from '../../shared/request/operation';
import type { Courier, Walk } from '../../shared/request/paging/walk';
import { isRecord } from '../../shared/values';
import { onLinkedAccount, TOKEN_HEADER } from '../account/accountToken';
import type { CommonModel } from '../model/commonModel';
import { checkInterviewTimes } from './interviewTimes';
import { checkModel, type Write } from './modelCheck';
import { modelInput } from './modelInput';
import { writeSchema, type WriteSchema } from './requestSchema';
import { judged, writtenRecord } from './writtenRecord';

type WriteOperation = Omit<INodePropertyOptions, 'routing'> &
	Pick<INodePropertyRouting, 'request'> &
	Pick<Operation, 'furtherCalls' | 'walk'>;

/** Where a write goes. */
type Target = Pick<IHttpRequestOptions, 'method' | 'url'>;

/** Declares that the body of a request is the model, and the user on whose behalf it is written. */
export const wholeBody = ({ resource }: CommonModel) =>
	prepare(function (request) {
		const { model: declared, remote_user_id: user } = request.body as IDataObject;
		const model = modelInput(this, declared);
		if (resource === 'interview') checkInterviewTimes(this, model);
		const body: Write = { model, remote_user_id: String(user ?? '').trim() };
		request.body = body;
	});

/** What tells what the account accepts of a write. */
export function metaOf({ path }: CommonModel, method: unknown, url: string): string {
	return method === 'PATCH' ? url.replace(`/${path}/`, `/${path}/meta/patch/`) : `${url}/meta/post`;
}

/** What the account accepts; undefined where it cannot be asked, and the vendor has to judge alone. */
async function askFor({ send }: Courier, url: string, query: IDataObject) {
	try {
		const { response } = await send(query, { method: 'GET', url });
		return isRecord(response.body) ? writeSchema(response.body) : undefined;
	} catch {
		return undefined;
	}
}

/** What the account of an item accepts, which is read once for all items that write alike. */
async function schemaFor(
	courier: Courier,
	common: CommonModel,
	{ method, url }: Target,
	{ model }: Write,
): Promise<WriteSchema | undefined> {
	const { headers } = courier.request;
	const meta = metaOf(common, method, url);
	const template = common.resource === 'application' ? model.remote_template_id : undefined;
	const query = template ? { application_remote_template_id: template } : {};
	const key = [method, common.path, headers?.[TOKEN_HEADER], template].join(' ');
	return await courier.oncePerRun(key, async () => await askFor(courier, meta, query));
}

/**
 * Checks what a write would send to a place.
 *
 * @throws NodeOperationError where the linked account would not accept it
 */
export async function checkWrite(
	item: IExecuteSingleFunctions,
	courier: Courier,
	common: CommonModel,
	target: Target,
	body: Write,
): Promise<void> {
	const schema = await schemaFor(courier, common, target, body);
	const doing = `${target.method === 'PATCH' ? 'update' : 'create'} ${common.many}`;
	if (schema) checkModel(item, schema, body, { doing, resource: common.resource });
}

/** Refuses an item that the linked account would not accept. */
function accepted(common: CommonModel): Walk<void> {
	return async (item, courier) => {
		const { request } = courier;
		await checkWrite(item, courier, common, request, request.body as Write);
	};
}

/** An operation that writes a model, which is checked against what the account accepts before anything is sent. */
export function write(
	common: CommonModel,
	{ request, furtherCalls = [], ...operation }: WriteOperation,
): Operation {
	return {
		walk: judged,
		...operation,
		verify: accepted(common),
		furtherCalls: [`GET ${metaOf(common, request?.method, String(request?.url))}`, ...furtherCalls],
		exactBody: true,
		routing: onLinkedAccount({
			request,
			send: { preSend: [wholeBody(common)] },
			output: { postReceive: [writtenRecord(common)] },
		}),
	};
}
