import type { PostReceiveAction } from 'n8n-workflow';

import { isRecord } from '../../shared/values';

/**
 * What a write puts out: that it succeeded, whom it was about, and the vendor's answer, whose form is not documented,
 * or null where it was empty.
 */
export const outcome: PostReceiveAction = async function (_items, { body }) {
	const applicant: unknown = this.getNodeParameter('applicant_id', '');
	const id: unknown = isRecord(applicant) ? applicant.value : applicant;
	return [
		{
			json: {
				success: true,
				...(id === '' ? {} : { applicant_id: String(id).trim() }),
				response: body === undefined || body === '' ? null : body,
			},
		},
	];
};
