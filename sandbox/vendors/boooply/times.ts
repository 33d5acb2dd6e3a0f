import { DateTime } from 'luxon';

/** The vendor's samples are in UTC without milliseconds. */
export function utc(time: DateTime | string | number | null): string {
	const moment = typeof time === 'string' ? DateTime.fromISO(time) : time;
	const parsed = typeof moment === 'number' ? DateTime.fromMillis(moment) : moment;
	const text = parsed?.toUTC().startOf('second').toISO({ suppressMilliseconds: true });
	if (!text) throw new Error(`Not a time: ${String(time)}`);
	return text;
}
