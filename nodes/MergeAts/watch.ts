import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import { readList, type Listing } from '../shared/listing';
import { modifications, positionAfter, type Position, type Times } from '../shared/modifications';
import type { Watch } from '../shared/polling';
import { commonModel } from './commonModels';
import { mergeAts } from './mergeAts';

const PAGE_SIZE = 100;
const TEST_RECORDS = 5;

/** What a test shows where there is no record yet; the fields are those that all models have. */
const SAMPLE: IDataObject = {
	id: 'b8faf072-98b9-4445-8a9a-6b4950efca19',
	remote_id: '98796',
	created_at: '2026-03-01T09:00:00Z',
	modified_at: '2026-03-01T09:00:00Z',
	remote_was_deleted: false,
};

/** When Merge created and last changed a record, which is not when the ATS did; ATS reference. */
const times: Times = {
	created: ({ created_at }) => String(created_at ?? ''),
	modified: ({ modified_at }) => String(modified_at ?? ''),
};

/** How far the trigger has got, and the states of interviews by ID where entering a status is asked for. */
interface State extends Position {
	statuses?: Record<string, string>;
}

/** A list of records, those modified from a time on where there is one; ATS reference, Pagination. */
function recordsOf(path: string, token: string, size: number, since?: number): Listing {
	// the vendor does not say whether the moment itself is after it
	const modified_after = since === undefined ? undefined : new Date(since - 1).toISOString();
	return {
		request: {
			url: `/ats/v1/${path}`,
			headers: { 'X-Account-Token': token },
			qs: {
				include_deleted_data: true,
				page_size: size,
				...(modified_after === undefined ? {} : { modified_after }),
			},
		},
		records: 'results',
		identity: ({ id }) => String(id),
		next: ({ body }) => {
			const next: unknown = get(body, 'next');
			return typeof next === 'string' && next !== '' ? { cursor: next } : undefined;
		},
	};
}

async function accountToken(context: IPollFunctions): Promise<string> {
	const { accountToken: token } = await context.getCredentials(mergeAts.credential);
	const own = String(context.getNodeParameter('accountToken', '') ?? '').trim();
	const chosen = own || String(token ?? '').trim();
	if (chosen !== '') return chosen;
	throw new NodeOperationError(context.getNode(), 'There is no account token', {
		description: "Give the token of a linked account in the credential or in 'Account Token'.",
	});
}

function statusOf({ status }: IDataObject): string {
	return String(status ?? '');
}

function chosen(context: IPollFunctions, parameter: string): string[] {
	const values: unknown = context.getNodeParameter(parameter, []);
	return Array.isArray(values) ? values.map(String) : [];
}

/** Watches the records of a model by the time of their modification. */
export async function watchRecords(context: IPollFunctions): Promise<Watch<State>> {
	const model = String(context.getNodeParameter('model'));
	const { path } = commonModel(model);
	const token = await accountToken(context);
	const events = chosen(context, 'events');
	const wantedStatuses = model === 'interview' ? chosen(context, 'statuses') : [];
	const knowsStatuses = wantedStatuses.length > 0;
	const read = async (size: number, since?: number, wanted?: number) =>
		await readList(context, mergeAts, recordsOf(path, token, size, since), wanted);
	const statusesIn = (records: Map<string, IDataObject>) =>
		Object.fromEntries([...records].map(([id, record]) => [id, statusOf(record)]));

	return {
		subject: { model, token, knowsStatuses },
		async newest() {
			const { records } = await read(TEST_RECORDS, undefined, TEST_RECORDS);
			const found = records.size > 0 ? [...records.values()] : [SAMPLE];
			return found.map((record) => ({ event: 'new', ...record }));
		},
		async begin() {
			const { startedAt, records } = await read(
				knowsStatuses ? PAGE_SIZE : 1,
				undefined,
				knowsStatuses ? Infinity : 1,
			);
			const { since } = positionAfter({ startedAt, records: new Map() }, times);
			const recent = await read(PAGE_SIZE, since);
			const { seen } = positionAfter({ startedAt, records: recent.records }, times);
			const position = { since, seen };
			if (!knowsStatuses) return position;
			return { ...position, statuses: { ...statusesIn(records), ...statusesIn(recent.records) } };
		},
		async advance(state) {
			const reading = await read(PAGE_SIZE, state.since);
			const outputs = modifications(reading, state, times).flatMap(({ record, isNew }) => {
				const change = isNew ? 'new' : 'changed';
				const event = record.remote_was_deleted === true ? 'removed' : change;
				const before = state.statuses?.[String(record.id)];
				const status = statusOf(record);
				const enters = before !== status && wantedStatuses.includes(status);
				if (!events.includes(event) || (knowsStatuses && !enters)) return [];
				const previous = knowsStatuses ? { previous_status: before ?? null } : {};
				return [{ event, ...previous, ...record }];
			});
			const position = positionAfter(reading, times);
			if (!knowsStatuses) return { outputs, state: position };
			const statuses = { ...state.statuses, ...statusesIn(reading.records) };
			return { outputs, state: { ...position, statuses } };
		},
	};
}
