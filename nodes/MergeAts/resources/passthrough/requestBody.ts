import type { IDataObject } from 'n8n-workflow';

import { refuse } from '../../../shared/input/refuse';
import { prepare } from '../../../shared/request/operation';
import { isRecord, recordsOf } from '../../../shared/values';

/** Brings a passthrough request into Merge's form: the body as text, the headers as an object. */
export const requestBody = prepare(function (request) {
	const body = request.body as IDataObject;
	const { data, headers, request_format: format, multipart_form_data: form } = body;
	if (data !== null && typeof data === 'object') body.data = JSON.stringify(data);
	body.headers = Object.fromEntries(
		recordsOf(isRecord(headers) ? headers.header : []).map(({ name, value }) => [
			String(name),
			String(value ?? ''),
		]),
	);
	if (format === 'MULTIPART' && (!Array.isArray(form) || form.length === 0)) {
		refuse(this, "'Form Fields' is empty", "Add the fields of the form, or change 'Body Format'.");
	}
});
