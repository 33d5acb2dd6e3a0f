import { createHash } from 'node:crypto';

import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isRecord } from '../values';

/** More deliveries than these are forgotten, the oldest first, even within the window. */
const MOST_REMEMBERED = 5_000;

/** Stands for the time of a delivery that n8n could not take. */
const NOT_TAKEN = 0;

/** By workflow and node: when (seconds since 1970) which delivery came. */
const memories = new Map<string, Map<string, number>>();

/** A short name for what a delivery carries. */
export function fingerprint(content: unknown): string {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/**
 * The deliveries that the trigger has seen: those of this process, and those that an earlier one left in the
 * workflow's static data. n8n hands each request a copy of its own, so a burst needs the memory of the process.
 */
function memoryOf(context: IWebhookFunctions, stored: IDataObject): Map<string, number> {
	const key = `${context.getWorkflow().id}/${context.getNode().id}`;
	const memory = memories.get(key) ?? new Map<string, number>();
	memories.set(key, memory);
	const left = isRecord(stored.deliveries) ? Object.entries(stored.deliveries) : [];
	for (const [delivery, time] of left) {
		if (!memory.has(delivery)) memory.set(delivery, Number(time));
	}
	return memory;
}

function forgetOld(memory: Map<string, number>, oldest: number): void {
	for (const [delivery, time] of memory) {
		if (time !== NOT_TAKEN && time < oldest) memory.delete(delivery);
	}
	if (memory.size <= MOST_REMEMBERED) return;
	const byTime = [...memory].sort(([, one], [, other]) => one - other);
	byTime.slice(0, -MOST_REMEMBERED).forEach(([delivery]) => memory.delete(delivery));
}

/**
 * Whether a delivery came before within some hours; from now on it has come.
 *
 * A delivery that n8n ends up answering with an error has not come: the vendor will send it again.
 */
export function isDuplicate(context: IWebhookFunctions, delivery: string, hours: number): boolean {
	const stored = context.getWorkflowStaticData('node');
	const memory = memoryOf(context, stored);
	const now = Math.floor(Date.now() / 1000);
	const oldest = now - hours * 3600;
	const known = memory.get(delivery) ?? NOT_TAKEN;
	if (known !== NOT_TAKEN && known >= oldest) return true;
	memory.set(delivery, now);
	forgetOld(memory, oldest);
	stored.deliveries = Object.fromEntries([...memory].filter(([, time]) => time !== NOT_TAKEN));
	const response = context.getResponseObject();
	response.once('close', () => {
		if (response.statusCode >= 300) memory.set(delivery, NOT_TAKEN);
	});
	return false;
}
