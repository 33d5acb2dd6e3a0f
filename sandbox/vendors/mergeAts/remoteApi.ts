import type { LinkedAccount } from './accountRecords';
import { models, modelNames } from './models';
import { remoteBody } from './presentation';

/** The vendor's DataPassthroughRequest. */
export interface PassthroughRequest {
	method: string;
	path: string;
	data?: string | null;
	request_format?: 'JSON' | 'XML' | 'MULTIPART' | null;
	multipart_form_data?: object[];
	headers?: Record<string, unknown> | null;
	normalize_response?: boolean;
}

interface RemoteAnswer {
	status: number;
	body: unknown;
}

/**
 * Stands in for the API of the customer's ATS: `/v1/<records>` and `/v1/<records>/<its id>` are read,
 * `/v1/status/<number>` answers that status, and what begins with `/slow` takes too long.
 * @returns undefined when there is no answer in time
 */
export function askRemoteApi(
	account: LinkedAccount,
	{ method, path, data }: PassthroughRequest,
): RemoteAnswer | undefined {
	const { details } = account;
	const filled = path.replace('{{API_URL_SUBDOMAIN}}', details.end_user_origin_id);
	const { pathname, searchParams } = new URL(filled, 'https://ats.invalid');
	const [first, collection, item = ''] = pathname.split('/').slice(1);
	if (first === 'slow') return undefined;
	if (collection === 'status') return { status: Number(item), body: { message: 'As asked' } };
	const model = modelNames.find((name) => models[name].path === collection);
	if (first !== 'v1' || !model) return { status: 404, body: { message: 'Resource not found' } };
	if (method !== 'GET') return { status: 201, body: { id: '5000001', received: parsed(data) } };
	const records = account.records.of(model).newestFirst();
	const bodies = records.map((record) => remoteBody(model, record));
	if (item === '') {
		return { status: 200, body: bodies.slice(0, Number(searchParams.get('per_page') ?? 50)) };
	}
	const found = bodies.find(({ id }) => id === item);
	return found
		? { status: 200, body: found }
		: { status: 404, body: { message: 'Resource not found' } };
}

function parsed(data: string | null | undefined): unknown {
	try {
		return JSON.parse(data ?? 'null');
	} catch {
		return data;
	}
}
