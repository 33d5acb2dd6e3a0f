import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type IN8nHttpFullResponse,
	type JsonObject,
} from 'n8n-workflow';

import { isRecord } from '../values';
import { NO_JSON, type Attempt, type Failed } from './attempt';
import { keysOf, withoutSecrets, type KeyHolder } from './secrets';
import type { Vendor } from './vendor';

const GENERAL_ADVICE: Record<number, string> = {
	400: 'Check the fields of this item against the message above.',
	401: 'Check the key in the credential: it may be mistyped, expired, or belong to another environment.',
	402: 'The plan or the credits of this account are used up, or do not include this. Check them at the vendor, then run this item again.',
	403: 'The credential is valid but not allowed to do this. Use a key with more permissions.',
	404: 'Check the ID: the record may have been deleted, or belong to another account.',
	407: "The proxy wants a name and a password. Give them in 'Proxy' under Options, such as http://name:password@proxy.example.com:3128.",
	409: 'The record exists already or is in a state that does not allow this.',
	422: 'Check the fields of this item against the message above.',
};

const MOVED =
	'Check the base URL in the credential. If the vendor has moved, give the new address there: redirects are not followed, because the key would go along.';

/**
 * Network faults that happen before a connection stands, a certificate that is not trusted among them: the vendor
 * cannot have seen the request.
 */
const NEVER_CONNECTED =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|ERR_TLS_CERT_\w+|ERR_SSL_WRONG_VERSION_NUMBER)$/;

/** The step that an error belongs to, and its item where there is one. */
interface Place extends KeyHolder {
	getNode(): INode;
}

/** What an error says. */
interface Words {
	message: string;
	/** What to do about it. */
	description: string;
	/** The vendor's answer, without secrets. */
	body?: IDataObject;
	status?: number;
}

/** Whether the vendor may have acted on a write of which this came; some redirect after they did. */
export function mayHaveActed(outcome: Attempt): boolean {
	if (outcome.kind === 'failure') return false;
	if (outcome.kind === 'fault') return !NEVER_CONNECTED.test(outcome.code);
	const { statusCode } = outcome.response;
	return statusCode < 400 || statusCode >= 500 || statusCode === 408;
}

/** What a step that goes on after errors puts out is the message alone, so it has to tell. */
function uncertain(vendor: Vendor, message: string, detail = ''): Words {
	return {
		message: `${message} (it may have been carried out)`,
		description: `${vendor.name} may have carried this out all the same. Look there before you run this item again: nothing was sent twice.${detail}`,
	};
}

/** An error as n8n shows those of an API. */
export function apiError(context: Place, { body = {}, status, ...words }: Words): NodeApiError {
	return new NodeApiError(context.getNode(), body as JsonObject, {
		...words,
		httpCode: status === undefined ? undefined : String(status),
		itemIndex: context.getItemIndex?.(),
	});
}

function adviceOn({ name, advice }: Vendor, status: number): string {
	const known = status < 400 ? MOVED : (advice[status] ?? GENERAL_ADVICE[status]);
	if (known !== undefined) return known;
	if (status >= 500) return `${name} has a problem of its own. Try again later.`;
	return `${name} refused the request. If the message above does not say why, ask ${name} about status ${status}.`;
}

/** What an error answer says: its JSON, or a plain text as its message. A web page says nothing to a user. */
function saidIn({ headers, body }: IN8nHttpFullResponse): IDataObject {
	if (isRecord(body)) return body;
	const isText = typeof body === 'string' && /^text\/plain\b/.test(String(headers['content-type']));
	return isText ? { message: body } : {};
}

async function answerWords(
	context: Place,
	vendor: Vendor,
	answer: IN8nHttpFullResponse,
): Promise<Words> {
	const { statusCode: status, headers } = answer;
	const keys = await keysOf(context, vendor);
	const body = withoutSecrets(saidIn(answer), keys) as IDataObject;
	// The query of the address may hold a token.
	const [target] = status < 400 ? String(headers.location ?? '').split(/[?#]/) : [];
	const message = target
		? withoutSecrets(`${vendor.name} answered with a redirect to ${target}`, keys)
		: (vendor.errorMessage(body) ?? `${vendor.name} answered with status ${status} and no reason`);
	return { message: String(message), description: adviceOn(vendor, status), body, status };
}

function faultWords({ name }: Vendor, code: string): Words {
	if (NEVER_CONNECTED.test(code)) {
		const description = `Check the base URL in the credential and the network of this n8n. Nothing was sent. (${code})`;
		return { message: `${name} cannot be reached`, description };
	}
	if (code === NO_JSON) {
		const description =
			'Check the base URL in the credential: it may lead to a web page. If it is right, try again later.';
		return { message: `${name} answered with something other than JSON`, description };
	}
	const message = `The connection to ${name} broke before a whole answer arrived`;
	return { message, description: `Try again later. (${code})` };
}

/** The error for a request that failed: the vendor's words where it has any, and what to do about them. */
export async function errorOf(
	context: Place,
	vendor: Vendor,
	failed: Failed,
	isWrite: boolean,
): Promise<unknown> {
	if (failed.kind === 'failure') return failed.error;
	const isFault = failed.kind === 'fault';
	const words = isFault
		? faultWords(vendor, failed.code)
		: await answerWords(context, vendor, failed.response);
	if (!isWrite || !mayHaveActed(failed)) return apiError(context, words);
	const moved = words.status !== undefined && words.status < 400 ? ` ${MOVED}` : '';
	const detail = isFault ? ` (${failed.code})` : moved;
	return apiError(context, { ...words, ...uncertain(vendor, words.message, detail) });
}

/** The error for a write that the vendor acted on, with an answer that no output could be made of. */
export function outputError(context: Place, vendor: Vendor, error: unknown): NodeOperationError {
	const reason = error instanceof Error ? error.message : String(error);
	const { message, description } = uncertain(vendor, reason);
	const itemIndex = context.getItemIndex?.();
	return new NodeOperationError(context.getNode(), message, { description, itemIndex });
}

/** The error for a rate limit that is used up for some more milliseconds, where the answer tells. */
export function limitError(
	context: Place,
	{ name }: Vendor,
	wait: number | undefined,
	description: string,
): NodeApiError {
	const rest = wait ? ` for another ${Math.ceil(wait / 1000)} seconds` : '';
	const message = `The rate limit of ${name} is used up${rest}`;
	return apiError(context, { message, description, status: 429 });
}

/**
 * The error for a rate limit that lasts longer than the user wants to wait; `wait` in milliseconds.
 *
 * @param done items of this run that were carried out, and requests that this item has sent already
 */
export function rateLimitError(
	context: Place,
	{ name }: Vendor,
	wait: number,
	maximumWait: number,
	done: { items: number; requests: number },
): NodeApiError {
	const reset = new Date(Date.now() + wait).toISOString().replace(/\.\d+Z$/, 'Z');
	return apiError(context, {
		message: `The rate limit of ${name} is used up until ${reset}`,
		description: `Waiting would take longer than the ${maximumWait / 1000} seconds of 'Maximum Wait'. Raise it under Options, or run fewer items at a time. This item was not carried out; done before were ${done.items} items and ${done.requests} requests of this one.`,
		status: 429,
	});
}

/** Data of some thousand levels exhausts whatever goes through it. */
const TOO_DEEP = /call stack/;

/** A failure as n8n shows it at its item. */
export function itemError(item: Place & { getItemIndex(): number }, reason: unknown): Error {
	const itemIndex = item.getItemIndex();
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) {
		reason.context.itemIndex ??= itemIndex;
		return reason;
	}
	if (TOO_DEEP.test(String(reason))) {
		const message = 'Lists or objects are nested too deep to be worked with';
		const description = 'Give JSON of fewer levels; hundreds do no harm.';
		return new NodeOperationError(item.getNode(), message, { description, itemIndex });
	}
	const error = reason instanceof Error ? reason : new Error(String(reason));
	return new NodeOperationError(item.getNode(), error, { itemIndex });
}
