import type { IDataObject } from 'n8n-workflow';

/** Somebody who takes part. */
export interface Person extends IDataObject {
	name: string | null;
	email: string | null;
	/** The join link that is this person's own. */
	link?: string;
}

/** What a reminder tells of an interview besides its times. */
export interface Details {
	title: string;
	/** IANA name; the workflow's where the vendor tells none. */
	timeZone?: string;
	candidate: Person | null;
	interviewers: Person[];
	location: string | null;
	link: string | null;
	/** The interview as the vendor tells it. */
	interview: IDataObject;
}

/** A text that says something; null where a value does not. */
export function givenText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Somebody whom a vendor tells by first and last name. */
export function personOf({ first_name, last_name }: IDataObject, email: unknown): Person {
	const names = [first_name, last_name].map(givenText).filter((name) => name !== null);
	return { name: givenText(names.join(' ')), email: givenText(email) };
}

/** What an interview is called: its own name, or whom it is with, and for what. */
export function titleOf(given: unknown, candidate: Person | null, job?: unknown): string {
	const own = givenText(given);
	if (own !== null) return own;
	const name = givenText(candidate?.name);
	const role = givenText(job);
	return ['Interview', name && `with ${name}`, role && `for ${role}`].filter(Boolean).join(' ');
}

/** An interview that a test shows where there is none. */
export const sampleDetails: Details = {
	title: 'Interview with Jane Doe',
	candidate: { name: 'Jane Doe', email: 'jane.doe@example.com' },
	interviewers: [{ name: 'Ben Miller', email: 'ben.miller@example.com' }],
	location: null,
	link: 'https://meet.example.com/jane-doe',
	interview: {},
};
