import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import type { Watch } from './polling';
import { sampleDetails, type Details } from './reminderDetails';
import { reminderItem, type Appointment, type ReminderEvent } from './reminderItem';
import { reminderSettings, type Span } from './reminderSettings';

const TEST_RECORDS = 5;

/** How many records a test reads of each list, and of how many interviews it asks for feedback. */
const TEST_READ = 500;
const TEST_CHECKED = 20;

/** Of how many interviews a poll asks for feedback at most; the rest waits for the next one. */
const MOST_CHECKED = 100;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Interviews that are asked for: those that will start in a span, or those that took place and ended in it. */
export interface Wanted extends Span {
	event: ReminderEvent;
}

/** What a vendor tells of interviews. `Place` is what has to be remembered between two readings of its lists. */
export interface Agenda<Entry extends Appointment, Place> {
	/** The vendor's name as users know it. */
	vendor: string;
	/** The interviews that are wanted, with others perhaps; after a few of them where no more than `most` records matter. */
	read(wanted: Wanted, place?: Place, most?: number): Promise<{ entries: Entry[]; place?: Place }>;
	/** Those on which there is no feedback yet. */
	withoutFeedback(entries: Entry[]): Promise<Entry[]>;
	/** What a reminder tells; undefined where the interview is gone. */
	details(entry: Entry): Promise<Details | undefined>;
}

/** What a reminder trigger remembers. */
export interface Reminded<Place> {
	/** Interviews that need no reminder any more, by ID, with the moment that it was about. */
	settled: Record<string, number>;
	/** Interviews of an earlier time than this one are left alone: which of them are settled is forgotten. */
	since?: number;
	place?: Place;
}

/**
 * Watches an agenda for interviews that a reminder is due for. Each of them comes once, and again when its time has
 * changed; also those that are due at the first poll.
 *
 * @throws NodeOperationError naming a field that is wrong
 */
export function watchReminders<Entry extends Appointment, Place>(
	context: IPollFunctions,
	agenda: Agenda<Entry, Place>,
	account: IDataObject = {},
): Watch<Reminded<Place>> {
	const { event, timeOf, due, shown } = reminderSettings(context);
	const inOrder = (entries: Entry[], { from, to }: Span) =>
		sortBy(entries, timeOf).filter((entry) => timeOf(entry) > from && timeOf(entry) <= to);
	const open = async (entries: Entry[]) =>
		event === 'feedbackDue' ? await agenda.withoutFeedback(entries) : entries;
	const itemOf = (entry: Appointment, details: Details) => {
		const { vendor } = agenda;
		const timeZone = context.getTimezone();
		return reminderItem(event, entry, { vendor, timeZone, ...details }, Date.now());
	};
	const itemsOf = async (entries: Entry[]) => {
		const items: IDataObject[] = [];
		for (const entry of entries) {
			const details = await agenda.details(entry);
			if (details) items.push(itemOf(entry, details));
		}
		return items;
	};
	const sample = () => {
		const { from, to } = due(Date.now());
		const time = Math.round((from + to) / 2 / MINUTE) * MINUTE;
		const appointment = { id: '1', start: time, end: time + (event === 'startingSoon' ? HOUR : 0) };
		return itemOf(appointment, sampleDetails);
	};
	const advance = async ({ settled, since = -Infinity, place: before }: Reminded<Place>) => {
		const { from, to } = due(Date.now());
		const span = { from: Math.max(from, since), to };
		const { entries, place } = await agenda.read({ event, ...span }, before);
		const found = inOrder(entries, span)
			.filter((entry) => settled[entry.id] !== timeOf(entry))
			.slice(0, event === 'feedbackDue' ? MOST_CHECKED : Infinity);
		const outputs = await itemsOf(await open(found));
		const known = Object.entries(settled).filter(([, time]) => time > span.from);
		const state = {
			settled: Object.fromEntries([
				...known,
				...found.map((entry) => [entry.id, timeOf(entry)] as const),
			]),
			since: span.from,
			place,
		};
		return { outputs, state };
	};

	return {
		subject: { event, ...account },
		async newest() {
			const span = shown(Date.now());
			const { entries } = await agenda.read({ event, ...span }, undefined, TEST_READ);
			const found = inOrder(entries, span);
			const nearest = event === 'startingSoon' ? found : found.slice(-TEST_CHECKED).reverse();
			const items = await itemsOf((await open(nearest)).slice(0, TEST_RECORDS));
			return items.length > 0 ? items : [sample()];
		},
		begin: async () => await advance({ settled: {} }),
		advance,
	};
}
