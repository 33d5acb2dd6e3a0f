import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { jsonList } from '../../../shared/input/json';
import { refuse } from '../../../shared/input/refuse';
import { checkTimes, chosenZone, moment, utc } from '../../../shared/input/schedule';
import { isRecord } from '../../../shared/values';

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
 * Brings a fixed start into the vendor's form.
 *
 * @throws NodeOperationError where it is missing or past
 */
export function checkStart(context: IExecuteSingleFunctions, body: IDataObject): void {
	if (body.schedulingMode !== 'FIXED') return;
	const start = moment(context, body.scheduledAt, 'Start', chosenZone(context));
	checkTimes(context, { start });
	body.scheduledAt = utc(start);
}

/**
 * Brings the slots into the vendor's form from which a candidate picks.
 *
 * @param length of the interview in minutes
 * @throws NodeOperationError naming the slot
 */
export function checkSlots(
	context: IExecuteSingleFunctions,
	body: IDataObject,
	length: number,
): void {
	if (body.schedulingMode !== 'CANDIDATE_PICKS') return;
	body.availableSlots = checkedSlots(context, body, length);
}
