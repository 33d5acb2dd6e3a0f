import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readList } from '../../shared/trigger/listing';
import { modifications, positionAfter, type Position, type Times } from './modifications';
import type { Watch } from '../../shared/trigger/polling';
import { commonInterview } from '../commonInterview';
import { mergeAts } from '../mergeAts';
import { commonModel } from '../model/commonModels';
import { chosenValues } from './chosenValues';
import { modelList } from './modelList';
import { watchedToken } from './watchedToken';

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

function statusIn({ status }: IDataObject): string {
	return String(status ?? '');
}

/** Watches the records of a model by the time of their modification. */
export async function watchRecords(context: IPollFunctions): Promise<Watch<State>> {
	const model = String(context.getNodeParameter('model'));
	const { path } = commonModel(model);
	const token = await watchedToken(context);
	const events = chosenValues(context, 'events');
	const wantedStatuses = model === 'interview' ? chosenValues(context, 'statuses') : [];
	const knowsStatuses = wantedStatuses.length > 0;
	const isCommon =
		model === 'interview' && context.getNodeParameter('commonFormat', false) === true;
	const previousStatus = (status: string | undefined) =>
		isCommon ? commonInterview({ status }).status : (status ?? null);
	const told = (record: IDataObject) => (isCommon ? commonInterview(record) : record);
	const read = async (size: number, since?: number, wanted?: number) =>
		await readList(context, mergeAts, modelList(context, path, token, size, since), wanted);
	const statusesIn = (records: Map<string, IDataObject>) =>
		Object.fromEntries([...records].map(([id, record]) => [id, statusIn(record)]));

	return {
		subject: { model, token, knowsStatuses },
		async newest() {
			const { records } = await read(TEST_RECORDS, undefined, TEST_RECORDS);
			const found = records.size > 0 ? [...records.values()] : [SAMPLE];
			return found.map((record) => ({ event: 'new', ...told(record) }));
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
			const state = { since, seen };
			if (!knowsStatuses) return { outputs: [], state };
			const statuses = { ...statusesIn(records), ...statusesIn(recent.records) };
			return { outputs: [], state: { ...state, statuses } };
		},
		async advance(state) {
			const reading = await read(PAGE_SIZE, state.since);
			const outputs = modifications(reading, state, times).flatMap(({ record, isNew }) => {
				const change = isNew ? 'new' : 'changed';
				const event = record.remote_was_deleted === true ? 'removed' : change;
				const before = state.statuses?.[String(record.id)];
				const status = statusIn(record);
				const enters = before !== status && wantedStatuses.includes(status);
				if (!events.includes(event) || (knowsStatuses && !enters)) return [];
				const previous = knowsStatuses ? { previous_status: previousStatus(before) } : {};
				return [{ event, ...previous, ...told(record) }];
			});
			const position = positionAfter(reading, times);
			if (!knowsStatuses) return { outputs, state: position };
			const statuses = { ...state.statuses, ...statusesIn(reading.records) };
			return { outputs, state: { ...position, statuses } };
		},
	};
}
