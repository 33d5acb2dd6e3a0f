import {
	NodeApiError,
	type IBinaryData,
	type IExecuteSingleFunctions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { refuse } from '../input/refuse';
import { isPageInstead, nameIn, typeIn, withEnding } from './fileType';
import { requestOptions } from './options';
import { SizeLimit, type Bytes } from './sizeLimit';

/** A file behind a signed address. */
export interface RemoteFile {
	/** Its address, which no error may repeat: it is a key to the file. */
	url: string;
	/** Its name with the ending; where it is not known, the storage is asked. */
	name?: string;
	/** Its name without an ending, where the storage knows none either. */
	otherwise?: string;
	/** How large it may be, in megabytes. */
	megabytes?: number;
	/** What to do where the storage does not give it. */
	remedy: string;
}

const MEGABYTE = 1024 * 1024;

/** What storages say of an address that has expired, or never led anywhere. */
const REFUSALS = [401, 403, 404, 410];

/** The code of a network or disk fault, which unlike other parts of an error never holds the address. */
function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

/** Why an answer holds no file; undefined where it does. */
function refusalIn(response: IN8nHttpFullResponse, name: string): string | undefined {
	const { statusCode } = response;
	if (REFUSALS.includes(statusCode)) {
		return `The link to the file has expired, or is not valid (status ${statusCode})`;
	}
	if (statusCode >= 300) return `The file storage answered with status ${statusCode}`;
	return isPageInstead(response, name)
		? 'The link leads to a web page, not to the file'
		: undefined;
}

/**
 * Streams a file into n8n's binary store, never holding it in memory as a whole. The request has no key, so redirects
 * are followed.
 *
 * @throws NodeApiError when the storage refuses or the connection breaks, NodeOperationError where the file is too large
 */
export async function download(
	context: IExecuteSingleFunctions,
	{ url, name, otherwise = 'file', megabytes = Infinity, remedy }: RemoteFile,
): Promise<IBinaryData> {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		return refuse(context, 'The address of the file is not a web address', remedy);
	}
	const limit = new SizeLimit(megabytes * MEGABYTE);
	let source: Bytes | undefined;
	let message = 'The file did not arrive whole';
	let fault = '';
	let httpCode: string | undefined;
	try {
		const response = (await context.helpers.httpRequest({
			...requestOptions(context),
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			abortSignal: context.getExecutionCancelSignal(),
		})) as IN8nHttpFullResponse;
		source = response.body as Bytes;
		const fileName = name ?? nameIn(response) ?? otherwise;
		const refusal = refusalIn(response, fileName);
		if (refusal === undefined) {
			const file = limit.keep(source, response);
			const { prepareBinaryData } = context.helpers;
			return withEnding(await prepareBinaryData(file, fileName, typeIn(response)));
		}
		message = refusal;
		httpCode = String(response.statusCode);
	} catch (error) {
		fault = codeOf(error);
	} finally {
		source?.destroy();
	}
	if (limit.isExceeded) {
		return refuse(
			context,
			`The file is larger than ${megabytes} MB, the 'Maximum Size'`,
			"Raise 'Maximum Size' under Options, or leave this file out.",
		);
	}
	throw new NodeApiError(
		context.getNode(),
		{},
		{ message, description: remedy + fault, httpCode, itemIndex: context.getItemIndex() },
	);
}
