import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { isRecord, recordsOf } from '../../../shared/values';
import { nameOf } from '../../model/recordName';

const APPLICATIONS = '/ats/v1/applications';
const PAGE_SIZE = 100;
/** How many pages of applications are read for the names of candidates. */
const MOST_PAGES = 5;

const applicationOf = ({ json: { application } }: INodeExecutionData): unknown =>
	isRecord(application) ? application.id : application;

/** Reads applications with their candidates, newest first, until those that are wanted were found; one by its ID. */
async function readApplications(
	{ send }: Courier,
	wanted: Set<unknown>,
): Promise<Map<unknown, unknown>> {
	const candidates = new Map<unknown, unknown>();
	const read = async (query: IDataObject, url = APPLICATIONS): Promise<IDataObject> => {
		const { response } = await send({ expand: 'candidate', ...query }, { method: 'GET', url });
		return isRecord(response.body) ? response.body : {};
	};
	const [first] = wanted;
	if (wanted.size === 1) {
		const { candidate } = await read({}, `${APPLICATIONS}/${encodeURIComponent(String(first))}`);
		return candidates.set(first, candidate);
	}
	let cursor: unknown;
	for (let page = 0; page < MOST_PAGES; page++) {
		const answer = await read({
			page_size: PAGE_SIZE,
			...(page > 0 && { cursor: String(cursor) }),
		});
		for (const { id, candidate } of recordsOf(answer.results)) candidates.set(id, candidate);
		cursor = answer.next;
		if (typeof cursor !== 'string' || [...wanted].every((id) => candidates.has(id))) break;
	}
	return candidates;
}

/**
 * Reads interviews and, while Add Names is on, whom they are with: Merge tells that of applications only. Where these
 * cannot be read, the interviews stay as they are.
 */
export function namingCandidates(walk: Walk): Walk {
	return async (item, courier) => {
		const found = await walk(item, courier);
		const wanted = new Set(found.map(applicationOf).filter((id) => typeof id === 'string'));
		if (item.getNodeParameter('options.addNames', false) !== true || wanted.size === 0)
			return found;
		try {
			const candidates = await readApplications(courier, wanted);
			return found.map((one) => {
				const candidate = candidates.get(applicationOf(one));
				if (!isRecord(candidate)) return one;
				const candidate_name = nameOf(candidate, ['first_name last_name'], 'UTC');
				return { ...one, json: { ...one.json, candidate: candidate.id, candidate_name } };
			});
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			courier.hint(`The names of the candidates could not be read: ${reason}`);
			return found;
		}
	};
}
