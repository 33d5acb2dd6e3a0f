import { createHash } from 'node:crypto';

import { sleep, type IWebhookFunctions } from 'n8n-workflow';

import { hourOf, Remembered } from './remembered';

/** A process keeps what it knows of so many triggers; those without deliveries for the longest time go first. */
const MOST_TRIGGERS = 100;

/** Milliseconds between two looks for the answer to a sender that has hung up: nothing tells of it. */
const LOOK_AGAIN = 100;

/** By workflow and node: what this process knows, also of deliveries that the database has lost or not got yet. */
const memories = new Map<string, Remembered>();

/** By trigger and delivery: whether n8n comes to take it. */
const arriving = new Map<string, Promise<boolean>>();

/** A short name for what a delivery carries. */
export function fingerprint(content: unknown): string {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function memoryOf(trigger: string): Remembered {
	const memory = memories.get(trigger) ?? new Remembered();
	memories.delete(trigger);
	memories.set(trigger, memory);
	const [longestIdle = trigger] = memories.keys();
	if (memories.size > MOST_TRIGGERS) memories.delete(longestIdle);
	return memory;
}

/** Whether n8n answers a delivery with success: it does so once the run was started and the static data saved. */
async function isTaken(context: IWebhookFunctions): Promise<boolean> {
	const response = context.getResponseObject();
	if (!response.closed) {
		await new Promise<void>((resolve) => {
			response.once('close', resolve);
		});
	}
	while (!response.writableEnded) await sleep(LOOK_AGAIN);
	return response.statusCode < 300;
}

/**
 * Lets n8n save what is remembered, with one more delivery, in the workflow's static data.
 *
 * n8n asks for the JSON when it saves. By then the run was started, so from that moment on the delivery has come: not
 * before, or others would save it, and after a crash it would be lost. Static data is stored a second time because
 * n8n 2 wraps it anew before it starts the run, and so forgets that it was changed.
 */
function save(context: IWebhookFunctions, memory: Remembered, remember: () => void): void {
	const stored = context.getWorkflowStaticData('node');
	const store = () => {
		stored.deliveries = {
			toJSON() {
				remember();
				return memory.toJSON();
			},
		};
	};
	store();
	void sleep(0).then(store);
}

/**
 * Whether a delivery came before within some hours, counted by the hours of the clock; from now on it has come.
 *
 * A delivery that n8n ends up answering with an error has not come: the vendor will send it again.
 */
export async function isDuplicate(
	context: IWebhookFunctions,
	delivery: string,
	hours: number,
): Promise<boolean> {
	const trigger = `${context.getWorkflow().id}/${context.getNode().id}`;
	const arrival = `${trigger}/${delivery}`;
	const memory = memoryOf(trigger);
	memory.learn(context.getWorkflowStaticData('node').deliveries);
	const hour = hourOf(Date.now());
	const oldest = hour - Math.ceil(hours);
	if (memory.has(delivery, oldest)) return true;
	for (let first = arriving.get(arrival); first; first = arriving.get(arrival)) {
		if (await first) return true;
	}
	const remember = () => {
		memory.add(delivery, hour);
		memory.forget(oldest);
	};
	const taken = isTaken(context).then((isSo) => {
		arriving.delete(arrival);
		if (isSo) remember();
		return isSo;
	});
	arriving.set(arrival, taken);
	save(context, memory, remember);
	return false;
}
