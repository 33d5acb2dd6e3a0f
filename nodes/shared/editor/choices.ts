import type { INodeListSearchItems } from 'n8n-workflow';
import startCase from 'lodash/startCase';
import { DateTime } from 'luxon';

/** An entry of a dropdown: what is known of the record, and its ID. */
export function choice(id: unknown, ...about: unknown[]): INodeListSearchItems {
	return { name: [...about, id].filter(Boolean).map(String).join(' · '), value: String(id) };
}

/** The entries that hold what was typed, for lists in which the vendor cannot search. */
export function matching(choices: INodeListSearchItems[], typed: string): INodeListSearchItems[] {
	return choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
}

/** A moment as people tell it, with the year where it is not this one: `1 Dec 04:00`; undefined where it is none. */
export function shortTime(time: unknown, zone: string): string | undefined {
	const moment = DateTime.fromISO(String(time), { zone, locale: 'en' });
	if (!moment.isValid) return undefined;
	const isThisYear = moment.hasSame(DateTime.now().setZone(zone), 'year');
	return moment.toFormat(isThisYear ? 'd LLL HH:mm' : 'd LLL yyyy HH:mm');
}

/** A state in words: `IN_PROGRESS` is In Progress. */
export function stateInWords(state: unknown): string {
	return startCase(String(state).toLowerCase());
}
