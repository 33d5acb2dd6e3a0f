import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';

import { oncePerRun } from '../../shared/oncePerRun';
import type { Send } from '../../shared/paging';
import { planOf, prepare } from '../../shared/plan';
import { isRecord } from '../../shared/request';
import type { CommonModel } from '../commonModels';
import { checkModel } from './check';
import { modelInput } from './modelInput';
import { writeSchema, type WriteSchema } from './requestSchema';
import { judged } from './writtenRecord';

const known = oncePerRun<WriteSchema | undefined>();

/** What the account accepts; undefined where it cannot be asked, and the vendor has to judge alone. */
async function askFor(send: Send, url: string, query: IDataObject) {
	try {
		const { response } = await send(query, { method: 'GET', url });
		return isRecord(response.body) ? writeSchema(response.body) : undefined;
	} catch {
		return undefined;
	}
}

/** Where the fields of a write are told: beside the list, or for a change beside the record. */
function metaOf({ method, url }: IHttpRequestOptions, path: string): string {
	return method === 'PATCH' ? url.replace(`/${path}/`, `/${path}/meta/patch/`) : `${url}/meta/post`;
}

async function schemaFor(
	context: IExecuteSingleFunctions,
	send: Send,
	options: IHttpRequestOptions,
	{ path, resource }: CommonModel,
	model: IDataObject,
): Promise<WriteSchema | undefined> {
	const template = resource === 'application' ? model.remote_template_id : undefined;
	const query = template ? { application_remote_template_id: template } : {};
	const key = [options.method, path, options.headers?.['X-Account-Token'], template].join(' ');
	return await known(context, key, async () => await askFor(send, metaOf(options, path), query));
}

/** Puts the body of a write together, and has it checked against what the account accepts before it is sent. */
export function write(common: CommonModel): PreSendAction {
	return prepare(function (options) {
		const { remote_user_id: user } = options.body as IDataObject;
		const body = { model: modelInput(this), remote_user_id: String(user ?? '').trim() };
		const doing = `${options.method === 'PATCH' ? 'update' : 'create'} ${common.many}`;
		const plan = planOf(options);
		options.body = body;
		plan.exactBody = true;
		plan.walk = async (context, send, wait) => {
			const schema = await schemaFor(context, send, options, common, body.model);
			if (schema) checkModel(context, schema, body, doing);
			return await judged(context, send, wait);
		};
	});
}
