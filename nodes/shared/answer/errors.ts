import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type IN8nHttpFullResponse,
	type JsonObject,
} from 'n8n-workflow';

import { isRecord } from '../values';
import { keysOf, withoutSecrets, type KeyHolder } from './secrets';
import type { Vendor } from './vendor';

const GENERAL_ADVICE: Record<number, string> = {
	400: 'Check the fields of this item against the message above.',
	401: 'Check the key in the credential: it may be mistyped, expired, or belong to another environment.',
	403: 'The credential is valid but not allowed to do this. Use a key with more permissions.',
	404: 'Check the ID: the record may have been deleted, or belong to another account.',
	407: "The proxy wants a name and a password. Give them in 'Proxy' under Options, such as http://name:password@proxy.example.com:3128.",
	409: 'The record exists already or is in a state that does not allow this.',
	422: 'Check the fields of this item against the message above.',
};

const MOVED =
	'Check the base URL in the credential. If the vendor has moved, give the new address there: redirects are not followed, because the key would go along.';

/** The step that an error belongs to, and its item where there is one. */
interface Place extends KeyHolder {
	getNode(): INode;
}

/** The code of an answer that is no JSON although JSON is all the vendor speaks. */
export const NO_JSON = 'no JSON';

/**
 * Network faults that happen before a connection stands, a certificate that is not trusted among them: the vendor
 * cannot have seen the request.
 */
const NEVER_CONNECTED =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|ERR_TLS_CERT_\w+|ERR_SSL_WRONG_VERSION_NUMBER)$/;

/** Whether the vendor surely did not see a request that ended with this network fault. */
export function neverConnected(code: string): boolean {
	return NEVER_CONNECTED.test(code);
}

/** Whether the vendor may have acted on a write although it answered with this status; some redirect after they did. */
export function mayHaveActed(status: number): boolean {
	return status < 400 || status >= 500 || status === 408;
}

/** What a step that goes on after errors puts out is the message alone, so it has to tell. */
function uncertain(message: string): string {
	return `${message} (it may have been carried out)`;
}

function uncertainty(vendor: Vendor): string {
	return `${vendor.name} may have carried this out all the same. Look there before you run this item again: nothing was sent twice.`;
}

/** The error for a good answer that says that something failed, in words made of it. */
export async function saidError(
	context: Place,
	vendor: Vendor,
	body: IDataObject,
	{ message, description, status }: { message: string; description: string; status?: number },
): Promise<NodeApiError> {
	const keys = await keysOf(context, vendor);
	const plain = withoutSecrets(body, keys) as IDataObject;
	const words = String(withoutSecrets(message, keys));
	return build(context, words, description, plain, status);
}

function build(
	context: Place,
	message: string,
	description: string,
	body: IDataObject,
	status?: number,
): NodeApiError {
	return new NodeApiError(context.getNode(), body as JsonObject, {
		message,
		description,
		httpCode: status === undefined ? undefined : String(status),
		itemIndex: context.getItemIndex?.(),
	});
}

/** What a redirect says: where it leads to, but for the query, which may hold a token. */
function redirectWords(
	{ name }: Vendor,
	{ statusCode, headers: { location } }: IN8nHttpFullResponse,
): string | undefined {
	if (statusCode >= 400 || typeof location !== 'string') return undefined;
	return `${name} answered with a redirect to ${location.replace(/[?#].*/, '')}`;
}

function adviceOn(vendor: Vendor, status: number): string {
	const known = status < 400 ? MOVED : (vendor.advice[status] ?? GENERAL_ADVICE[status]);
	if (known !== undefined) return known;
	if (status >= 500) return `${vendor.name} has a problem of its own. Try again later.`;
	return `${vendor.name} refused the request. If the message above does not say why, ask ${vendor.name} about status ${status}.`;
}

/** The error for an answer of 300 or above: the vendor's words, and what to do about them. */
export async function answerError(
	context: Place,
	vendor: Vendor,
	response: IN8nHttpFullResponse,
	isWrite: boolean,
): Promise<NodeApiError> {
	const { statusCode, body } = response;
	const keys = await keysOf(context, vendor);
	const plain = (isRecord(body) ? withoutSecrets(body, keys) : {}) as IDataObject;
	const message = String(
		withoutSecrets(redirectWords(vendor, response), keys) ??
			vendor.errorMessage(plain) ??
			`${vendor.name} answered with status ${statusCode} and no reason`,
	);
	if (!isWrite || !mayHaveActed(statusCode)) {
		return build(context, message, adviceOn(vendor, statusCode), plain, statusCode);
	}
	const remedy = statusCode < 400 ? ` ${MOVED}` : '';
	return build(context, uncertain(message), `${uncertainty(vendor)}${remedy}`, plain, statusCode);
}

function wordsOf(vendor: Vendor, code: string): { message: string; remedy: string } {
	if (neverConnected(code)) {
		return {
			message: `${vendor.name} cannot be reached`,
			remedy: `Check the base URL in the credential and the network of this n8n. Nothing was sent. (${code})`,
		};
	}
	if (code === NO_JSON) {
		return {
			message: `${vendor.name} answered with something that is no JSON`,
			remedy:
				'Check the base URL in the credential: it may lead to a web page. If it is right, try again later.',
		};
	}
	return {
		message: `The connection to ${vendor.name} broke before a whole answer arrived`,
		remedy: `Try again later. (${code})`,
	};
}

/** The error for a request that got no usable answer. */
export function faultError(
	context: Place,
	vendor: Vendor,
	code: string,
	isWrite: boolean,
): NodeApiError {
	const { message, remedy } = wordsOf(vendor, code);
	if (!isWrite || neverConnected(code)) return build(context, message, remedy, {});
	return build(context, uncertain(message), `${uncertainty(vendor)} (${code})`, {});
}

/** The error for a write that the vendor acted on, with an answer that no output could be made of. */
export function outputError(context: Place, vendor: Vendor, error: unknown): NodeOperationError {
	const message = error instanceof Error ? error.message : String(error);
	return new NodeOperationError(context.getNode(), uncertain(message), {
		itemIndex: context.getItemIndex?.(),
		description: uncertainty(vendor),
	});
}

/** The error for a rate limit that is used up for some more milliseconds, where the answer tells. */
export function limitError(
	context: Place,
	vendor: Vendor,
	wait: number | undefined,
	description: string,
): NodeApiError {
	const rest = wait ? ` for another ${Math.ceil(wait / 1000)} seconds` : '';
	return build(context, `The rate limit of ${vendor.name} is used up${rest}`, description, {}, 429);
}

/**
 * The error for a rate limit that lasts longer than the user wants to wait; `wait` in milliseconds.
 *
 * @param done items of this run that were carried out, and requests that this item has sent already
 */
export function rateLimitError(
	context: Place,
	vendor: Vendor,
	wait: number,
	maximumWait: number,
	done: { items: number; requests: number },
): NodeApiError {
	const reset = new Date(Date.now() + wait).toISOString().replace(/\.\d+Z$/, 'Z');
	return build(
		context,
		`The rate limit of ${vendor.name} is used up until ${reset}`,
		`Waiting would take longer than the ${maximumWait / 1000} seconds of 'Maximum Wait'. Raise it under Options, or run fewer items at a time. This item was not carried out; done before were ${done.items} items and ${done.requests} requests of this one.`,
		{},
		429,
	);
}

/** A failure as n8n shows it at its item. */
export function itemError(item: Place & { getItemIndex(): number }, reason: unknown): Error {
	const itemIndex = item.getItemIndex();
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) {
		reason.context.itemIndex ??= itemIndex;
		return reason;
	}
	const error = reason instanceof Error ? reason : new Error(String(reason));
	return new NodeOperationError(item.getNode(), error, { itemIndex });
}
