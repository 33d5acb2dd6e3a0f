import type { PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { jsonRecord } from '../../../shared/input/json';
import { refuse } from '../../../shared/input/refuse';
import { chosenZone, moment } from '../../../shared/input/schedule';
import { prepare } from '../../../shared/request/operation';
import { isGiven, isRecord } from '../../../shared/values';

/** Brings IDs, the time of the application and the job's attributes into the vendor's form. */
export const checkSubmit: PreSendAction = prepare(function ({ body }) {
	if (!isRecord(body)) return;
	const jobId = String(get(body, 'job.jobId') ?? '').trim();
	if (jobId === '') refuse(this, "'Job' is empty", "Choose the job applied for in 'Job'.");
	set(body, 'job.jobId', jobId);
	if (body.id !== undefined) body.id = String(body.id);
	const { appliedOnMillis, partner_attributes: attributes } = body;
	if (isGiven(appliedOnMillis)) {
		body.appliedOnMillis = moment(this, appliedOnMillis, 'Applied On', chosenZone(this)).toMillis();
	}
	body.partner_attributes = isGiven(attributes)
		? jsonRecord(this, 'additionalFields.partnerAttributes', 'Partner Attributes')
		: undefined;
	if (!get(body, 'applicant.email') && !get(body, 'applicant.fullName')) {
		refuse(
			this,
			"'Email' and 'Full Name' are both empty",
			"Fill in at least one of 'Email' and 'Full Name'. Jobs that ask questions need both.",
		);
	}
});
