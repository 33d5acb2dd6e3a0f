import { setTimeout as sleep } from 'node:timers/promises';

import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

/** By workflow and step, what is recorded, oldest first. */
const rows = new Map<string, DeduplicationItemTypes[]>();

function place(scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData): string {
	return `${String(workflow.id)}/${scope === 'node' ? String(node?.id) : ''}`;
}

/** The database takes its time, so that of two that change a row at once one is lost, as in n8n. */
async function read(row: string): Promise<DeduplicationItemTypes[]> {
	await sleep(2);
	return [...(rows.get(row) ?? [])];
}

async function write(row: string, items: DeduplicationItemTypes[]): Promise<void> {
	await sleep(2);
	rows.set(row, items);
}

/** n8n's table of processed items, which outlives executions: one row a step, read and written as a whole. */
export const processedItems: IDataDeduplicator = {
	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		{ maxEntries = Infinity }: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		const row = place(scope, context);
		const recorded = await read(row);
		const known = new Set(recorded);
		const added = items.filter((item) => !known.has(item));
		await write(row, [...recorded, ...added].slice(-maxEntries));
		return { new: added, processed: items.filter((item) => known.has(item)) };
	},

	async removeProcessed(items, scope, context): Promise<void> {
		const row = place(scope, context);
		const recorded = await read(row);
		await write(
			row,
			recorded.filter((item) => !items.includes(item)),
		);
	},

	async clearAllProcessedItems(scope, context): Promise<void> {
		await write(place(scope, context), []);
	},

	async getProcessedDataCount(scope, context): Promise<number> {
		return (await read(place(scope, context))).length;
	},
};
