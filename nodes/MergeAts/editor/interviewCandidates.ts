import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { isRecord, recordsOf } from '../../shared/values';
import { lookUpInAccount } from '../account/lookUpInAccount';

const PAGE_SIZE = 100;

/** How many pages of applications are read for the names of candidates. */
const MOST_PAGES = 5;

/**
 * Adds to interviews whom they are with. Merge tells it of applications only, so these are read, newest first, until
 * all that are asked for were found.
 */
export function candidatesOf(
	context: ILoadOptionsFunctions,
): (interviews: IDataObject[]) => Promise<IDataObject[]> {
	const candidates = new Map<unknown, unknown>();
	const query: IDataObject = { expand: 'candidate', page_size: PAGE_SIZE };
	let pages = 0;
	return async (interviews) => {
		const isUnknown = ({ application }: IDataObject) =>
			typeof application === 'string' && !candidates.has(application);
		while (pages < MOST_PAGES && interviews.some(isUnknown)) {
			const answer = await lookUpInAccount(context, '/ats/v1/applications', query);
			for (const { id, candidate } of recordsOf(answer.results)) candidates.set(id, candidate);
			query.cursor = answer.next;
			pages = typeof answer.next === 'string' && answer.next !== '' ? pages + 1 : MOST_PAGES;
		}
		return interviews.map((interview) => {
			const candidate = candidates.get(interview.application);
			return isRecord(candidate) ? { ...interview, candidate } : interview;
		});
	};
}
