import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { refuse } from '../../../shared/input/refuse';
import { chosenZone, moment, utc } from '../../../shared/input/schedule';
import { prepare } from '../../../shared/request/operation';
import { isGiven, isRecord } from '../../../shared/values';

/** Each wage under its number as text, as the sample shows it. */
function numberedWages(context: IExecuteSingleFunctions, given: unknown): IDataObject {
	const rows = isRecord(given) && Array.isArray(given.wage) ? given.wage : [];
	if (rows.length === 0) {
		return refuse(context, "'Wages' is empty", "Add at least one wage under 'Wages'.");
	}
	return { ...rows };
}

/** Brings dates and wages into the vendor's form. */
export const checkCreate: PreSendAction = prepare(function ({ body }) {
	if (!isRecord(body) || !isRecord(body.job)) return;
	const { job } = body;
	const zone = chosenZone(this);
	const date = (given: unknown, field: string) =>
		moment(this, given, field, zone).setZone(zone).toFormat('yyyy-MM-dd');
	job.start_date = date(job.start_date, 'Start Date');
	if (isGiven(job.end_date)) job.end_date = date(job.end_date, 'End Date');
	if (isGiven(job.published_at)) {
		job.published_at = utc(moment(this, job.published_at, 'Published At', zone));
	}
	job.wages_attributes = numberedWages(this, job.wages_attributes);
});
