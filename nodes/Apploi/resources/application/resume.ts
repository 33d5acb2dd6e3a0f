import type { PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { refuse } from '../../../shared/input/refuse';
import { prepare } from '../../../shared/request/operation';

const PATH = 'body.applicant.resume.file';

/** Puts the file of the input field that is named in the body in the place of that name. */
export const resumeFile: PreSendAction = prepare(async function (options) {
	const field = String(get(options, PATH) ?? '').trim();
	if (field === '') return;
	const binary = this.getInputData().binary?.[field];
	if (!binary) {
		return refuse(
			this,
			`'Resume Input Field' names a field without a file: ${field}`,
			"Name the input field that holds the file, such as 'data', or leave the resume out.",
		);
	}
	const content = await this.helpers.getBinaryDataBuffer(field);
	set(options, PATH, {
		fileName: binary.fileName ?? 'resume',
		contentType: binary.mimeType,
		data: content.toString('base64'),
	});
});
