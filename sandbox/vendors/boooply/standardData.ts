import { DateTime } from 'luxon';
import { newMeeting } from './newMeeting';
import type { Calendar, Slot } from './records';
import { plantCalendars } from './seed';
import { standardMeeting } from './standardMeeting';
import { organizationKey, type BoooplyState } from './state';
import { utc } from './times';

const meetingCount = 130;
const daysAhead = 30;

/** Busy hours by weekday (1 is Monday), in the calendar's zone. */
type BusyWeek = Record<number, Array<[from: string, to: string]>>;

const calendars: Array<Omit<Calendar, 'busyBlocks'> & { week: BusyWeek }> = [
	{
		email: 'anna.keller@example.com',
		timezone: 'Europe/Berlin',
		week: {
			1: [['10:00', '11:30']],
			2: [['13:00', '14:00']],
			3: [['10:00', '11:30']],
			4: [['09:00', '12:00']],
			5: [['16:00', '17:00']],
		},
	},
	{
		email: 'ben.osei@example.com',
		timezone: 'America/New_York',
		week: {
			1: [['09:00', '09:45']],
			2: [['12:00', '13:00']],
			3: [
				['09:00', '09:45'],
				['15:00', '16:30'],
			],
			4: [['12:00', '13:00']],
			5: [['14:00', '17:00']],
		},
	},
];

/** The data of the start: the same interviews in every sandbox, dated relative to its clock. */
export function seedStandardData(state: BoooplyState): void {
	const tenant = state.addTenant(organizationKey, {
		name: 'Acme Corp',
		slug: 'acme-corp',
		externalOrgId: 'acme-platform-id',
		plan: 'STARTER',
	});
	const now = DateTime.fromMillis(state.now(), { zone: 'utc' });
	for (let number = 1; number <= meetingCount; number += 1) {
		const meeting = newMeeting(state, standardMeeting(number, now));
		tenant.meetings.set(meeting.code, meeting);
	}
	plantCalendars(
		state,
		calendars.map(({ email, timezone, week }) => ({
			email,
			timezone,
			busyBlocks: busyBlocks(now.setZone(timezone), week),
		})),
	);
}

function busyBlocks(now: DateTime, week: BusyWeek): Slot[] {
	return Array.from({ length: daysAhead }, (_, index) => now.plus({ days: index })).flatMap((day) =>
		(week[day.weekday] ?? []).map(([from, to]) => ({ start: at(day, from), end: at(day, to) })),
	);
}

function at(day: DateTime, time: string): string {
	return utc(DateTime.fromISO(`${day.toISODate()}T${time}`, { zone: day.zone }));
}
