import type { IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { isGiven } from './given';
import { wholeNumber } from './parameters';
import { prepare } from './plan';
import { refuse } from './refuse';
import { chosenZone, moment, utc } from './schedule';

const DURATION = { displayName: 'Duration', fallback: 30, least: 5 };

/** Turns a query parameter from the user's time into the vendor's. */
export function momentInQuery(property: string, field: string): PreSendAction {
	return prepare(function (options) {
		const given: unknown = options.qs?.[property];
		if (!isGiven(given)) return;
		const time = moment(this, given, field, chosenZone(this));
		options.qs = { ...options.qs, [property]: utc(time) };
	});
}

/**
 * A moment that is still to come, as the vendor wants it.
 *
 * @throws NodeOperationError naming the field
 */
export function future(
	context: IExecuteSingleFunctions,
	time: DateTime<true>,
	field: string,
): string {
	if (time > DateTime.now()) return utc(time);
	return refuse(
		context,
		`'${field}' is in the past: ${utc(time)}`,
		`Give '${field}' a time in the future.`,
	);
}

/**
 * The length of an interview in minutes.
 *
 * @param name the parameter that holds it
 * @throws NodeOperationError where it is no whole number of at least 5
 */
export function duration(context: IExecuteSingleFunctions, name: string): number {
	return wholeNumber(context, name, DURATION);
}
