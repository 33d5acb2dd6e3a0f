import type { IDataObject } from 'n8n-workflow';

import type { Reading } from '../../shared/trigger/listing';

/** How far a trigger has got in a list that tells when each record was last modified. */
export interface Position {
	/** Everything modified before this moment is known; milliseconds since 1970, by the vendor's clock. */
	since: number;
	/** The records modified since then that are known too: when, by ID. */
	seen: Record<string, string>;
}

/** A record that was not known in this form. */
export interface Modification {
	record: IDataObject;
	/** Whether it was created since the position before, rather than changed. */
	isNew: boolean;
}

/**
 * A change may show only some time after the moment that the vendor notes for it. Milliseconds that are read once more
 * because of that.
 */
const OVERLAP = 60_000;

/** When records were created and modified, as the vendor tells it. */
export interface Times {
	created: (record: IDataObject) => string;
	modified: (record: IDataObject) => string;
}

/** From when on records have to be read next: what was modified shortly before a reading began may show late. */
export function sinceAfter({ startedAt }: Reading): number {
	return startedAt - OVERLAP;
}

/** Where the next reading has to begin: everything after the beginning of this one may have been missed by it. */
export function positionAfter(reading: Reading, { modified }: Times): Position {
	const since = sinceAfter(reading);
	const seen = [...reading.records]
		.map(([id, record]) => [id, modified(record)] as const)
		.filter(([, time]) => !(Date.parse(time) < since));
	return { since, seen: Object.fromEntries(seen) };
}

/** The records of a reading from a position that are not known yet, in the order of their modification. */
export function modifications(
	{ records }: Reading,
	{ since, seen }: Position,
	{ created, modified }: Times,
): Modification[] {
	return [...records]
		.filter(
			([id, record]) => seen[id] !== modified(record) && !(Date.parse(modified(record)) < since),
		)
		.sort(([, one], [, other]) => Date.parse(modified(one)) - Date.parse(modified(other)))
		.map(([id, record]) => ({
			record,
			isNew: seen[id] === undefined && Date.parse(created(record)) >= since,
		}));
}
