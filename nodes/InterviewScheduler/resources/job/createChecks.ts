import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { prepare } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { isRecord } from '../../../shared/request';
import { chosenZone, moment, utc } from '../../../shared/schedule';

const DATES = { start_date: 'Start Date', end_date: 'End Date' };

const REQUIRED = {
	title: 'Title',
	description: 'Description',
	postcode: 'Postcode',
	industries: 'Industries',
};

function isEmpty(value: unknown): boolean {
	return Array.isArray(value) ? value.length === 0 : String(value ?? '').trim() === '';
}

/** Each wage under its number as text, as the sample shows it. */
function numberedWages(context: IExecuteSingleFunctions, given: unknown): IDataObject {
	const rows = isRecord(given) && Array.isArray(given.wage) ? given.wage : [];
	if (rows.length === 0) {
		return refuse(context, "'Wages' is empty", "Add at least one wage under 'Wages'.");
	}
	return { ...rows };
}

/** Brings dates, lists and wages into the vendor's form, and refuses where something required is missing. */
export const checkCreate: PreSendAction = prepare(function ({ body }) {
	if (!isRecord(body) || !isRecord(body.job)) return;
	const { job } = body;
	for (const [name, field] of Object.entries(REQUIRED)) {
		if (isEmpty(job[name])) refuse(this, `'${field}' is empty`, `Fill in '${field}'.`);
	}
	const zone = chosenZone(this);
	for (const [name, field] of Object.entries(DATES)) {
		if (name === 'end_date' && isEmpty(job[name])) continue;
		job[name] = moment(this, job[name], field, zone).setZone(zone).toFormat('yyyy-MM-dd');
	}
	if (!isEmpty(job.published_at)) {
		job.published_at = utc(moment(this, job.published_at, 'Published At', zone));
	}
	job.wages_attributes = numberedWages(this, job.wages_attributes);
});
