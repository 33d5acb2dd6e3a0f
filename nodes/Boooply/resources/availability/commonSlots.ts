import type { IDataObject } from 'n8n-workflow';
import { DateTime, Interval } from 'luxon';

import type { Walk } from '../../../shared/request/paging/walk';
import { refuse } from '../../../shared/input/refuse';
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

/** Asks for each interviewer's busy blocks and puts out, in one item, when all of them are free. */
export const commonSlots: Walk = async (item, { send, hint }) => {
	const search = slotSearchOf(item);
	const busy: Interval[] = [];
	const interviewersWithoutCalendar: string[] = [];
	for (const email of search.interviewers) {
		const { response } = await send({ email });
		const answer = isRecord(response.body) ? response.body : {};
		if (answer.calendarConnected === true) busy.push(...busyIntervals(answer));
		else interviewersWithoutCalendar.push(email);
	}
	if (interviewersWithoutCalendar.length === search.interviewers.length) {
		refuse(
			item,
			`No calendar is connected to Boooply for ${interviewersWithoutCalendar.join(', ')}`,
			'Ask the interviewers to connect their calendar in Boooply, or correct the email addresses.',
		);
	}
	if (interviewersWithoutCalendar.length > 0) {
		hint(
			`No calendar is connected for ${interviewersWithoutCalendar.join(', ')}: the slots are those of the others.`,
		);
	}
	const slots = freeSlots(busy, search).map(({ start, end }) => ({
		start: start.toISO({ suppressMilliseconds: true }),
		end: end.toISO({ suppressMilliseconds: true }),
	}));
	return [
		{
			json: {
				slots,
				total: slots.length,
				durationMinutes: search.duration,
				timezone: search.zone,
				interviewersWithoutCalendar,
			},
		},
	];
};
