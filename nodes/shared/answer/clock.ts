import { DateTime } from 'luxon';

/** A moment of an answer, without an offset meant in a zone and told on its clock; undefined where it is none. */
export function momentIn(value: unknown, zone: string): DateTime<true> | undefined {
	if (typeof value !== 'string') return undefined;
	const moment = DateTime.fromISO(value.trim(), { zone });
	return moment.isValid ? moment : undefined;
}

/** A moment in ISO 8601 with the offset of its zone, whole seconds; null where there is none. */
export function withOffset(moment: DateTime<true> | undefined): string | null {
	return moment?.toISO({ suppressMilliseconds: true }) ?? null;
}
