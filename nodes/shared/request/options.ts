import type { IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { wholeNumber } from '../input/parameters';
import { refuse } from '../input/refuse';
import { isGiven } from '../values';

const BATCH_SIZE = { displayName: 'Items per Batch', fallback: 50, least: 1 };
const BATCH_INTERVAL = { displayName: 'Batch Interval', fallback: 1000, least: 0 };
const TIMEOUT = { displayName: 'Timeout', fallback: 300_000, least: 1 };

/** The longest time that a timer can be set to, in milliseconds: a longer one would be over at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

function isPercentEncoded(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false;
	}
}

function proxyOf(item: IExecuteSingleFunctions): IHttpRequestOptions['proxy'] {
	const given: unknown = item.getNodeParameter('options.proxy', '');
	if (!isGiven(given)) return undefined;
	const address = String(given).trim();
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
		return refuse(
			item,
			"'Proxy' is not a web address",
			"Give 'Proxy' with http:// in front, such as http://proxy.example.com:3128.",
		);
	}
	const { hostname, port, protocol, username, password } = new URL(address);
	if (!isPercentEncoded(username + password)) {
		return refuse(
			item,
			"'Proxy' has a percent sign that means nothing",
			"Write % in the name or the password of 'Proxy' as %25.",
		);
	}
	return {
		host: hostname,
		port: Number(port) || (protocol === 'https:' ? 443 : 80),
		protocol: protocol.replace(':', ''),
		// n8n makes an address of it again, so both stay as they stand in one.
		...(username && { auth: { username, password } }),
	};
}

/** How an item's requests are sent, as set under Options. */
export function requestOptions(item: IExecuteSingleFunctions): Partial<IHttpRequestOptions> {
	const proxy = proxyOf(item);
	const isUnchecked = item.getNodeParameter('options.allowUnauthorizedCerts', false) === true;
	return {
		timeout: Math.min(wholeNumber(item, 'options.timeout', TIMEOUT), LONGEST_TIMEOUT),
		...(proxy && { proxy }),
		...(isUnchecked && { skipSslCertificateValidation: true }),
	};
}

/** Milliseconds that an item waits because its batch comes after others; 0 unless Batching is set under Options. */
export function batchDelay(item: IExecuteSingleFunctions): number {
	if (item.getNodeParameter('options.batching.batch', null) === null) return 0;
	const size = wholeNumber(item, 'options.batching.batch.batchSize', BATCH_SIZE);
	const interval = wholeNumber(item, 'options.batching.batch.batchInterval', BATCH_INTERVAL);
	return Math.floor(item.getItemIndex() / size) * interval;
}
