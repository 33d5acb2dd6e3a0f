import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import type { DateTime } from 'luxon';

import { wholeNumber } from '../../shared/input/parameters';
import { checkTimes, chosenZone, moment, utc } from '../../shared/input/schedule';
import { prepare } from '../../shared/request/operation';
import { isRecord } from '../../shared/values';

const MINUTES = { displayName: 'Duration', fallback: 30, least: 1 };

/** The vendor's names of a start and an end: an interview's own, or the proposed ones. */
export interface TimeNames {
	start: 'start_at' | 'amend_start_at';
	end: 'end_at' | 'amend_end_at';
}

/** The interview in a request's body. */
export function interviewIn(body: unknown): IDataObject {
	return isRecord(body) && isRecord(body.interview) ? body.interview : {};
}

/** The moment that lies the duration of a parameter after a start. */
export function endAfter(
	context: IExecuteSingleFunctions,
	start: DateTime<true>,
	parameter: string,
): DateTime<true> {
	return start.plus({ minutes: wholeNumber(context, parameter, MINUTES) });
}

/** Brings start and end into the vendor's form; the end may be given as a duration. */
export function checkedTimes({ start: startName, end: endName }: TimeNames): PreSendAction {
	return prepare(function ({ body }) {
		const interview = interviewIn(body);
		const zone = chosenZone(this);
		const start = moment(this, interview[startName], 'Start', zone);
		const isDuration = this.getNodeParameter('endsBy') === 'duration';
		const end = isDuration
			? endAfter(this, start, 'duration')
			: moment(this, interview[endName], 'End', zone);
		checkTimes(this, { start, end, endField: isDuration ? 'Duration' : 'End' });
		Object.assign(interview, { [startName]: utc(start), [endName]: utc(end) });
	});
}
