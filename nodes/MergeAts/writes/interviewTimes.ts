import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import type { DateTime } from 'luxon';

import { checkTimes, chosenZone, moment } from '../../shared/input/schedule';
import { isGiven } from '../../shared/values';

/** A time of a model, told in the zone of the step: by now it is in UTC. */
function timeOf(
	context: IExecuteSingleFunctions,
	given: unknown,
	field: string,
): DateTime<true> | undefined {
	if (!isGiven(given)) return undefined;
	const zone = chosenZone(context);
	return moment(context, moment(context, given, field, zone).toMillis(), field, zone);
}

/**
 * Checks when an interview takes place, which most ATS do not.
 *
 * @throws NodeOperationError naming the field
 */
export function checkInterviewTimes(
	context: IExecuteSingleFunctions,
	{ start_at, end_at }: IDataObject,
): void {
	const [startField, endField] = ['Start', 'End'];
	const start = timeOf(context, start_at, startField);
	checkTimes(context, { start, end: timeOf(context, end_at, endField), startField, endField });
}
