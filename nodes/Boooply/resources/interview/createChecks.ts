import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { refuseChoice } from '../../../shared/input/choices';
import { jsonList } from '../../../shared/input/json';
import { refuse } from '../../../shared/input/refuse';
import { isRecord } from '../../../shared/values';
import { checkTimes, chosenZone, moment, utc } from '../../../shared/input/schedule';
import { checkParticipants } from '../participantChecks';
import { duration } from './duration';
import { interviewTypes } from './interviewTypes';

const MOST_SLOTS = 50;

/** Slots as the vendor wants them: each in the future and exactly as long as the interview. */
function checkedSlots(
	context: IExecuteSingleFunctions,
	body: IDataObject,
	length: number,
): IDataObject[] {
	const given =
		context.getNodeParameter('slotsInput', 'typed') === 'list'
			? jsonList(context, 'slotList', 'Slot List').slice(0, MOST_SLOTS)
			: ((body.availableSlots ?? []) as unknown[]);
	if (given.length === 0 || given.length > MOST_SLOTS) {
		refuse(
			context,
			`${given.length} slots are given`,
			`Give the candidate at least one and at most ${MOST_SLOTS} slots to choose from.`,
		);
	}
	const zone = chosenZone(context);
	return given.map((slot, index) => {
		const { start, end } = isRecord(slot) ? slot : {};
		const startField = `Start of slot ${index + 1}`;
		const endField = `End of slot ${index + 1}`;
		const from = moment(context, start, startField, zone);
		const to = end ? moment(context, end, endField, zone) : from.plus({ minutes: length });
		checkTimes(context, { start: from, end: to, startField, endField });
		const minutes = to.diff(from, 'minutes').minutes;
		if (minutes !== length) {
			refuse(
				context,
				`Slot ${index + 1} lasts ${minutes} minutes, but 'Duration' is ${length}`,
				"Make each slot exactly as long as 'Duration', or leave its end out.",
			);
		}
		return { start: utc(from), end: utc(to) };
	});
}

/**
 * Checks what the vendor requires of a new interview together, and brings its times into the vendor's form; API
 * reference, Create Interview.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
export function checkCreate(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const type = String(this.getNodeParameter('interviewType'));
	if (!interviewTypes.includes(type)) refuseChoice(this, 'Interview Type', interviewTypes, type);
	checkParticipants(this, body, type);
	body.durationMinutes = duration(this, 'durationMinutes');
	const mode = body.schedulingMode;
	if (mode === 'FIXED') {
		const start = moment(this, body.scheduledAt, 'Start', chosenZone(this));
		checkTimes(this, { start });
		body.scheduledAt = utc(start);
	}
	if (mode === 'CANDIDATE_PICKS') {
		body.availableSlots = checkedSlots(this, body, body.durationMinutes);
	}
}
