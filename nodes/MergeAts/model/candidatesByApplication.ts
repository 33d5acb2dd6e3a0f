import type { IDataObject } from 'n8n-workflow';

import { isGiven, recordsOf } from '../../shared/values';

export const APPLICATIONS = '/ats/v1/applications';

const PAGE_SIZE = 100;

/** How many pages of applications are read for the names of candidates. */
const MOST_PAGES = 5;

/**
 * Finds whom interviews are with: Merge tells it of applications only. These are read, newest first, until all that
 * are asked for were found; a later call goes on where the last one ended.
 *
 * @param read asks for one page of applications
 */
export function candidatesByApplication(
	read: (query: IDataObject) => Promise<IDataObject>,
): (applications: unknown[]) => Promise<Map<unknown, unknown>> {
	const candidates = new Map<unknown, unknown>();
	const query: IDataObject = { expand: 'candidate', page_size: PAGE_SIZE };
	let pages = 0;
	return async (applications) => {
		const isUnknown = (application: unknown) =>
			typeof application === 'string' && !candidates.has(application);
		while (pages < MOST_PAGES && applications.some(isUnknown)) {
			const { results, next } = await read(query);
			for (const { id, candidate } of recordsOf(results)) candidates.set(id, candidate);
			query.cursor = next;
			pages = isGiven(next) ? pages + 1 : MOST_PAGES;
		}
		return candidates;
	};
}
