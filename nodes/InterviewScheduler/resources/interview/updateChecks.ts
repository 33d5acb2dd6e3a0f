import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import type { DateTime } from 'luxon';

import { refuse } from '../../../shared/input/refuse';
import { checkTimes, chosenZone, moment, utc } from '../../../shared/input/schedule';
import { prepare } from '../../../shared/request/operation';
import { isGiven } from '../../../shared/values';
import { wholeId } from '../ids';
import { OTHER } from '../kind';
import { endAfter, interviewIn } from '../timeChecks';

const DURATION = 'changes.duration';

function endOf(
	context: IExecuteSingleFunctions,
	interview: IDataObject,
	start: DateTime<true> | undefined,
): DateTime<true> | undefined {
	const hasDuration = isGiven(context.getNodeParameter(DURATION, ''));
	if (hasDuration && isGiven(interview.end_at)) {
		return refuse(
			context,
			"'Duration' and 'End' are both given",
			"Give 'Duration' or 'End', not both.",
		);
	}
	if (hasDuration && !start) {
		return refuse(
			context,
			"'Duration' needs 'Start'",
			"Add 'Start', or give 'End' in place of 'Duration': when the interview starts now cannot be read.",
		);
	}
	if (hasDuration && start) return endAfter(context, start, DURATION);
	return isGiven(interview.end_at)
		? moment(context, interview.end_at, 'End', chosenZone(context))
		: undefined;
}

/** Brings what is to be changed into the vendor's form, and refuses where nothing is. */
export const checkUpdate: PreSendAction = prepare(function ({ body }) {
	const interview = interviewIn(body);
	const start = isGiven(interview.start_at)
		? moment(this, interview.start_at, 'Start', chosenZone(this))
		: undefined;
	const end = endOf(this, interview, start);
	checkTimes(this, { start, end, endField: isGiven(interview.end_at) ? 'End' : 'Duration' });
	if (start) interview.start_at = utc(start);
	if (end) interview.end_at = utc(end);
	for (const [name, field] of [
		['interviewee_id', 'Candidate'],
		['interviewer_id', 'Interviewer'],
	] as const) {
		if (isGiven(interview[name])) interview[name] = wholeId(this, interview[name], field);
	}
	if (interview.kind === OTHER) {
		refuse(this, "'Other Kind' is missing", "Add 'Other Kind', or choose another 'Kind'.");
	}
	if (!Object.values(interview).some(isGiven)) {
		refuse(this, "'Changes' is empty", "Add what is to be changed under 'Changes'.");
	}
});
