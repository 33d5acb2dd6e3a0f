import type { LinkedAccount } from './accountRecords';
import { isModelName } from './models';
import { addRecord, changeRecord, createRecord } from './newRecord';
import type { Webhook } from './organizationRecords';
import { recordBody } from './presentation';
import type { Fields, ModelName } from './records';
import { refuse } from './errors';
import { recordOf, type MergeAtsState } from './state';
import { signatureKey } from './webhooks';

/** What `control.seed('mergeAts', …)` takes. */
export interface SeedData {
	/** Linked account that the records go to; the first one when left out. */
	accountToken?: string;
	/** New records by model. */
	add?: Record<string, Fields[]>;
	/** How many new records that are all alike, by model. */
	addMany?: Record<string, number>;
	/** Fields of records that change, by model and id. */
	change?: Record<string, Record<string, Fields>>;
	/** Where the dashboard sends events; null takes it away. */
	webhook?: (Partial<Webhook> & Pick<Webhook, 'url'>) | null;
	/** 400 answers writes with errors by that status; null by that of success, as at the start. */
	failedWriteStatus?: 400 | null;
}

/** Applies changes to the data and returns the new records as the vendor answers them, by model. */
export function seedData(state: MergeAtsState, data: SeedData): Record<string, Fields[]> {
	if (data.webhook !== undefined) {
		state.webhook = data.webhook ? { signatureKey, ...data.webhook } : undefined;
	}
	if (data.failedWriteStatus !== undefined) {
		state.failedWriteStatus = data.failedWriteStatus ?? undefined;
	}
	const account = state.accounts.find(({ token }) => token === (data.accountToken ?? token));
	if (!account) return refuse(400, 'No such linked account');
	for (const [name, changes] of Object.entries(data.change ?? {})) {
		const model = modelOf(name);
		for (const [id, fields] of Object.entries(changes)) {
			changeRecord(state, account, model, recordOf(account, model, id), fields);
		}
	}
	for (const [name, count] of Object.entries(data.addMany ?? {})) {
		addMany(state, account, modelOf(name), count);
	}
	return added(state, account, data.add ?? {});
}

function added(
	state: MergeAtsState,
	account: LinkedAccount,
	given: Record<string, Fields[]>,
): Record<string, Fields[]> {
	const bodies: Record<string, Fields[]> = {};
	for (const [name, list] of Object.entries(given)) {
		const model = modelOf(name);
		bodies[name] = list.map((fields) =>
			recordBody(account, model, createRecord(state, account, model, fields)),
		);
	}
	return bodies;
}

function addMany(
	state: MergeAtsState,
	account: LinkedAccount,
	model: ModelName,
	count: number,
): void {
	for (let number = 0; number < count; number += 1) addRecord(state, account, model, {});
}

function modelOf(name: string): ModelName {
	return isModelName(name) ? name : refuse(400, `There is no common model ${name}`);
}
