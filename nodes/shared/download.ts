import {
	NodeApiError,
	type IBinaryData,
	type IExecuteSingleFunctions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

type Bytes = Parameters<IExecuteSingleFunctions['helpers']['prepareBinaryData']>[0];

/**
 * Streams a file from a signed URL into n8n's binary store, never holding it in memory as a whole.
 *
 * @throws NodeApiError when the storage refuses; the URL is left out of the message, because it is a key to the file
 */
export async function download(
	context: IExecuteSingleFunctions,
	url: string,
	fileName: string,
): Promise<IBinaryData> {
	const { statusCode, headers, body } = (await context.helpers.httpRequest({
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	})) as IN8nHttpFullResponse;
	if (statusCode >= 400) {
		throw new NodeApiError(
			context.getNode(),
			{},
			{
				message: `The file storage answered with status ${statusCode}`,
				description: 'Run the step again: each run gets a fresh link to the file.',
				httpCode: String(statusCode),
				itemIndex: context.getItemIndex(),
			},
		);
	}
	const contentType = headers['content-type'];
	return await context.helpers.prepareBinaryData(
		body as Bytes,
		fileName,
		typeof contentType === 'string' ? contentType : undefined,
	);
}
