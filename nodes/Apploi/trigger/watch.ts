import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readList, type Listing } from '../../shared/trigger/listing';
import type { Watch } from '../../shared/trigger/polling';
import { apploi } from '../apploi';

const PAGE_SIZE = 100;
const TEST_RECORDS = 5;

/** What a test shows where there is no applicant yet. Nothing but `id` is documented. */
const SAMPLE: IDataObject = { id: 265733753 };

/** IDs of the application forms that are known. */
interface Known {
	ids: string[];
}

/** The list of applicants by offset. It ends with a page that has nothing new: a page that is not full need not be the last. */
function applicants(teamId: string): Listing {
	return {
		request: {
			url: '/applicants',
			qs: { limit: PAGE_SIZE, offset: 0, ...(teamId === '' ? {} : { team_id: teamId }) },
		},
		records: 'data',
		identity: ({ id }) => String(id),
		next: (_, { count, hasNew }) => (hasNew ? { limit: PAGE_SIZE, offset: count } : undefined),
	};
}

/**
 * Watches for applicants with unknown IDs. Neither an order of the list nor a filter by time is documented, so all of
 * it is read each time. An applicant that is missing is not forgotten: a key that loses its rights sees an empty list.
 */
export async function watchApplicants(context: IPollFunctions): Promise<Watch<Known>> {
	const { teamId: teamOfKey } = await context.getCredentials(apploi.credential);
	const own = String(context.getNodeParameter('teamId', '') ?? '').trim();
	const teamId = own || String(teamOfKey ?? '').trim();
	const read = async (wanted?: number) =>
		(await readList(context, apploi, applicants(teamId), wanted)).records;

	return {
		subject: { teamId },
		async newest() {
			const found = [...(await read(TEST_RECORDS)).values()].slice(0, TEST_RECORDS);
			return found.length > 0 ? found : [SAMPLE];
		},
		begin: async () => ({ ids: [...(await read()).keys()] }),
		async advance({ ids }) {
			const known = new Set(ids);
			const found = [...(await read())].filter(([id]) => !known.has(id));
			const state = { ids: [...ids, ...found.map(([id]) => id)] };
			return { outputs: found.map(([, applicant]) => applicant).reverse(), state };
		},
	};
}
