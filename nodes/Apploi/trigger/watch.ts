import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readList, type Listing } from '../../shared/trigger/listing';
import type { Watch } from '../../shared/trigger/polling';
import { apploi } from '../apploi';

const PAGE_SIZE = 100;
const TEST_RECORDS = 5;

/** What a test shows where there is no applicant yet. Nothing but `id` is documented. */
const SAMPLE: IDataObject = { id: 265733753 };

/** Milliseconds that readings of changes overlap: a record may be listed later than it was changed. */
const OVERLAP = 10 * 60_000;

interface Known {
	/** IDs of the application forms that are known. */
	ids: string[];
	/** When the last reading began that was not empty, by Apploi's clock; milliseconds since 1970. */
	readAt?: number;
}

/** The list of applicants by offset. It ends with a page that has nothing new: a page that is not full need not be the last. */
function applicants(filters: IDataObject): Listing {
	return {
		request: { url: '/applicants', qs: { limit: PAGE_SIZE, offset: 0, ...filters } },
		records: 'data',
		identity: ({ id }) => String(id),
		next: (_, { count, hasNew }) => (hasNew ? { limit: PAGE_SIZE, offset: count } : undefined),
	};
}

/**
 * Watches for applicants with unknown IDs. Neither an order of the list nor a filter by time is in the reference, so all
 * of it is read each time unless the user wants the filter of the vendor's client. An applicant that is missing is not
 * forgotten: a key that loses its rights sees an empty list.
 */
export async function watchApplicants(context: IPollFunctions): Promise<Watch<Known>> {
	const { teamId: teamOfKey } = await context.getCredentials(apploi.credential);
	const given = (field: string) => String(context.getNodeParameter(field, '') ?? '').trim();
	const teamId = given('teamId') || String(teamOfKey ?? '').trim();
	const jobId = given('jobId');
	const onlyChanges = context.getNodeParameter('readOnlyChanges', false) === true;
	const chosen = {
		...(teamId !== '' && { team_id: teamId }),
		...(jobId !== '' && { job_id: jobId }),
	};
	const read = async (changes: IDataObject = {}, wanted?: number) =>
		await readList(context, apploi, applicants({ ...chosen, ...changes }), wanted);

	return {
		subject: { teamId, ...(jobId !== '' && { jobId }) },
		async newest() {
			const { records } = await read({}, TEST_RECORDS);
			const found = [...records.values()].slice(0, TEST_RECORDS);
			return found.length > 0 ? found : [SAMPLE];
		},
		async begin() {
			const { records, startedAt } = await read();
			const state = { ids: [...records.keys()], ...(records.size > 0 && { readAt: startedAt }) };
			return { outputs: [], state };
		},
		async advance({ ids, readAt }) {
			const known = new Set(ids);
			const since = onlyChanges && readAt !== undefined ? readAt - OVERLAP : undefined;
			const changes = since === undefined ? {} : { updated_after: new Date(since).toISOString() };
			const { records, startedAt } = await read(changes);
			const found = [...records].filter(([id]) => !known.has(id));
			const state = {
				ids: [...ids, ...found.map(([id]) => id)],
				readAt: records.size > 0 ? startedAt : readAt,
			};
			return { outputs: found.map(([, applicant]) => applicant).reverse(), state };
		},
	};
}
