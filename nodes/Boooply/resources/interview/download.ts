import {
	NodeApiError,
	type IBinaryData,
	type IExecuteSingleFunctions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

type Bytes = Parameters<IExecuteSingleFunctions['helpers']['prepareBinaryData']>[0];

/** The code of a network or disk fault, which unlike other parts of an error never holds the URL. */
function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

/**
 * Streams a file from a signed URL into n8n's binary store, never holding it in memory as a whole.
 *
 * @throws NodeApiError when the storage refuses or the connection breaks; the URL is left out, because it is a key to
 * the file
 */
export async function download(
	context: IExecuteSingleFunctions,
	url: string,
	fileName: string,
): Promise<IBinaryData> {
	let message = 'The file did not arrive whole';
	let fault = '';
	let httpCode: string | undefined;
	try {
		const { statusCode, headers, body } = (await context.helpers.httpRequest({
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			abortSignal: context.getExecutionCancelSignal(),
		})) as IN8nHttpFullResponse;
		if (statusCode < 400) {
			const contentType = headers['content-type'];
			return await context.helpers.prepareBinaryData(
				body as Bytes,
				fileName,
				typeof contentType === 'string' ? contentType : undefined,
			);
		}
		message = `The file storage answered with status ${statusCode}`;
		httpCode = String(statusCode);
	} catch (error) {
		context.getExecutionCancelSignal()?.throwIfAborted();
		fault = codeOf(error);
	}
	throw new NodeApiError(
		context.getNode(),
		{},
		{
			message,
			description: `Run the node again: each run gets a fresh link to the file.${fault}`,
			httpCode,
			itemIndex: context.getItemIndex(),
		},
	);
}
