import type { IDataObject } from 'n8n-workflow';
import { IANAZone, type DateTime } from 'luxon';

import { isGiven } from '../values';
import { momentIn, withOffset } from './clock';

/** How far an interview has got, in words that all vendors share. */
export type InterviewStatus =
	| 'awaitingReply'
	| 'scheduled'
	| 'inProgress'
	| 'completed'
	| 'cancelled'
	| 'noShow'
	| 'failed';

/** Somebody who takes part in an interview. */
export interface CommonPerson extends IDataObject {
	id: string | null;
	name: string | null;
	email: string | null;
}

/** An interview with the same fields from every vendor; null where the vendor does not say. */
export interface CommonInterview extends IDataObject {
	id: string | null;
	/** The vendor's name as people know it. */
	vendor: string;
	title: string | null;
	/** ISO 8601, on the clock of the time zone where that is known, otherwise in UTC. */
	start: string | null;
	end: string | null;
	/** An IANA name. */
	timeZone: string | null;
	status: InterviewStatus | null;
	candidate: CommonPerson | null;
	interviewers: CommonPerson[];
	/** Where it takes place, where that is more than a link. */
	location: string | null;
	link: string | null;
}

/** What a vendor says of a person, in its own forms. */
export type SaidOfPerson = Partial<Record<'id' | 'name' | 'email', unknown>>;

/** What a vendor says of an interview, in its own forms; what it does not say is left out. */
export interface SaidOfInterview {
	id?: unknown;
	title?: unknown;
	start?: unknown;
	end?: unknown;
	/** How long it lasts, for vendors that tell no end. */
	minutes?: unknown;
	timeZone?: unknown;
	status?: InterviewStatus;
	candidate?: SaidOfPerson;
	interviewers?: SaidOfPerson[];
	location?: unknown;
	link?: unknown;
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/i;

function textOf(value: unknown): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const text = String(value).trim();
	return text === '' ? null : text;
}

function zoneOf(value: unknown): string | null {
	const zone = textOf(value);
	return zone !== null && IANAZone.isValidZone(zone) ? zone : null;
}

function endOf({ start, end, minutes }: SaidOfInterview, zone: string): DateTime<true> | undefined {
	if (isGiven(end)) return momentIn(end, zone);
	const length = Number(textOf(minutes) ?? NaN);
	return Number.isFinite(length) ? momentIn(start, zone)?.plus({ minutes: length }) : undefined;
}

function personOf({ id, name, email }: SaidOfPerson): CommonPerson {
	return { id: textOf(id), name: textOf(name), email: textOf(email) };
}

function isKnown({ id, name, email }: CommonPerson): boolean {
	return id !== null || name !== null || email !== null;
}

/** What a vendor says of an interview, in the common format. */
export function commonInterviewOf(vendor: string, said: SaidOfInterview): CommonInterview {
	const timeZone = zoneOf(said.timeZone);
	const clock = timeZone ?? 'UTC';
	const candidate = personOf(said.candidate ?? {});
	const place = textOf(said.location);
	const [address = null] = WEB_ADDRESS.exec(place ?? '') ?? [];
	return {
		id: textOf(said.id),
		vendor,
		title: textOf(said.title),
		start: withOffset(momentIn(said.start, clock)),
		end: withOffset(endOf(said, clock)),
		timeZone,
		status: said.status ?? null,
		candidate: isKnown(candidate) ? candidate : null,
		interviewers: (said.interviewers ?? []).map(personOf).filter(isKnown),
		location: place === address ? null : place,
		link: textOf(said.link) ?? address,
	};
}
