import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { prepare } from '../../../shared/request/operation';
import { isGiven } from '../../../shared/values';
import { body } from '../../fields/builders';
import { converted, wholeId } from '../../fields/convert';
import { additionalFields } from '../collections';
import { operation } from '../operations';
import { candidateOutput } from './output';

const LARGEST = 20 * 1024 * 1024;

/**
 * Turns the request into a form with the file.
 *
 * @throws NodeOperationError where there is no such file, or one that is too large
 */
async function attach(this: IExecuteSingleFunctions, options: IHttpRequestOptions): Promise<void> {
	const name = String(this.getNodeParameter('binaryPropertyName', 'data'));
	const { mimeType, fileName = 'resume.pdf' } = this.helpers.assertBinaryData(name);
	const file = await this.helpers.getBinaryDataBuffer(name);
	if (file.length > LARGEST) {
		refuse(
			this,
			`The file in '${name}' is larger than 20 MB`,
			'Give a PDF or DOCX file of at most 20 MB.',
		);
	}
	const form = new FormData();
	form.append('resume', new Blob([new Uint8Array(file)], { type: mimeType }), fileName);
	for (const [key, value] of Object.entries(options.body as IDataObject)) {
		if (isGiven(value)) form.append(key, String(value));
	}
	const encoded = new Response(form);
	options.body = Buffer.from(await encoded.arrayBuffer());
	options.headers = { ...options.headers, 'content-type': encoded.headers.get('content-type') };
}

/** Known from the vendor's JavaScript client. A field's own conversion would come after the form is made. */
export const uploadResume = operation({
	name: 'Upload Resume',
	value: 'uploadResume',
	action: 'Upload the resume of a candidate',
	description: 'Attach a PDF or DOCX file to a candidate',
	call: 'PATCH /v1/candidates/{id}',
	preSend: [converted('body', 'application_id', 'Application', wholeId), prepare(attach)],
	postReceive: candidateOutput,
});

export const uploadFields: INodeProperties[] = [
	...additionalFields(
		'candidate',
		['uploadResume'],
		[
			body.record(
				'application_id',
				'Application',
				'searchApplications',
				'An application of the candidate to link the resume to',
			),
			body.flag(
				'is_primary',
				'Primary',
				'Whether it becomes the main resume; unless chosen it does so only if there is none',
				true,
			),
		],
	),
	...shownFor(
		'candidate',
		['uploadResume'],
		[
			{
				displayName: 'Input Data Field Name',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'data',
				required: true,
				placeholder: 'e.g. data',
				hint: 'The name of the input field that holds the file',
			},
		],
	),
];
