import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import difference from 'lodash/difference';
import { DateTime, Interval } from 'luxon';

import { withOffset } from '../../../shared/answer/clock';
import type { Walk } from '../../../shared/request/paging/walk';
import { refuse } from '../../../shared/input/refuse';
import { slotItems } from '../../../shared/request/slots';
import { isRecord, recordsOf } from '../../../shared/values';
import { freeSlots } from './slots';
import { slotSearchOf } from './slotSearch';

/** Busy times without an offset are meant in the zone that the answer names. */
function busyIntervals({ busyBlocks, timezone }: IDataObject): Interval[] {
	const zone = typeof timezone === 'string' ? timezone : 'UTC';
	const blocks = recordsOf(busyBlocks);
	return blocks.map(({ start, end }) =>
		Interval.fromDateTimes(
			DateTime.fromISO(String(start), { zone }),
			DateTime.fromISO(String(end), { zone }),
		),
	);
}

/** Refuses to look for slots without everybody's calendar, or without anybody's. */
function refuseMissing(
	item: IExecuteSingleFunctions,
	missing: string[],
	isGoingOn: boolean,
): never {
	const otherwise = isGoingOn ? '' : ", or set 'If a Calendar Is Missing' to Go On Without";
	return refuse(
		item,
		`No calendar is connected to Boooply for ${missing.join(', ')}`,
		`Ask the interviewers to connect their calendar in Boooply, or correct the email addresses${otherwise}.`,
	);
}

/** Asks for each interviewer's busy blocks and puts out when all of them are free. */
export const commonSlots: Walk = async (item, { send, hint }) => {
	const search = slotSearchOf(item);
	const isGoingOn = item.getNodeParameter('ifCalendarMissing', 'error') === 'goOn';
	const busy: Interval[] = [];
	const interviewersWithoutCalendar: string[] = [];
	for (const email of search.interviewers) {
		const { response } = await send({ email });
		const answer = isRecord(response.body) ? response.body : {};
		if (answer.calendarConnected === true) busy.push(...busyIntervals(answer));
		else interviewersWithoutCalendar.push(email);
	}
	const who = difference(search.interviewers, interviewersWithoutCalendar);
	if (interviewersWithoutCalendar.length > 0) {
		if (!isGoingOn || who.length === 0) {
			refuseMissing(item, interviewersWithoutCalendar, isGoingOn);
		}
		hint(
			`No calendar is connected for ${interviewersWithoutCalendar.join(', ')}: the slots are those of the others.`,
		);
	}
	const slots = freeSlots(busy, search).map(({ start, end }) => ({
		start: withOffset(start),
		end: withOffset(end),
		timeZone: search.zone,
		who,
	}));
	return slotItems(item, slots, {
		total: slots.length,
		durationMinutes: search.duration,
		interviewersWithoutCalendar,
	});
};
