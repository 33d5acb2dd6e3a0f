import type { IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { prepare } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { isRecord } from '../../../shared/request';
import { chosenZone, moment } from '../../../shared/schedule';

const ATTRIBUTES = 'Partner Attributes';

/** An object from an expression, or typed as JSON. */
function attributes(context: IExecuteSingleFunctions, given: unknown): object | undefined {
	if (given === undefined || given === '') return undefined;
	const read = typeof given === 'string' ? parsed(given) : given;
	if (isRecord(read)) return read;
	return refuse(
		context,
		`'${ATTRIBUTES}' is no JSON object`,
		`Give '${ATTRIBUTES}' as Job: Search puts out partner_attributes, such as {{ $json.partner_attributes }}.`,
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Brings IDs, the time of the application and the job's attributes into the vendor's form. */
export const checkSubmit: PreSendAction = prepare(function (options) {
	const { body } = options;
	if (!isRecord(body)) return;
	const jobId = String(get(body, 'job.jobId') ?? '').trim();
	if (jobId === '') refuse(this, "'Job' is empty", "Choose the job applied for in 'Job'.");
	set(body, 'job.jobId', jobId);
	if (body.id !== undefined) body.id = String(body.id);
	const { appliedOnMillis } = body;
	if (appliedOnMillis !== undefined && appliedOnMillis !== '') {
		body.appliedOnMillis = moment(this, appliedOnMillis, 'Applied On', chosenZone(this)).toMillis();
	}
	Object.assign(body, { partner_attributes: attributes(this, body.partner_attributes) });
	if (!get(body, 'applicant.email') && !get(body, 'applicant.fullName')) {
		refuse(
			this,
			"'Email' and 'Full Name' are both empty",
			"Fill in at least one of 'Email' and 'Full Name'. Jobs that ask questions need both.",
		);
	}
});
