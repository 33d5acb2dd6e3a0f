import assert from 'node:assert/strict';

import type { Sandbox } from '../../sandbox/sandbox';
import { until, type Step } from '../e2e/published';
import { publicAddress } from './stack';

/** A vendor that sends events, and the trigger that receives them. */
export interface Sender {
	/** Its name in the sandbox. */
	vendor: string;
	trigger: Step;
	/** An event that differs from those of other numbers. */
	event(number: number): object;
	/** Whether its deliveries go to the address that the node registered, wherever that leads. */
	registers?: boolean;
}

export const boooply: Step['credential'] = ['boooplyApi', 'Boooply sandbox'];
export const merge: Step['credential'] = ['mergeAtsApi', 'Merge ATS sandbox'];
export const apploi: Step['credential'] = ['apploiApi', 'Apploi sandbox'];

/** A step that does nothing. */
export const nothing: Step = { type: 'n8n-nodes-base.noOp', parameters: {} };

/** A Boooply Trigger of evaluations. */
export const boooplyEvaluations: Step = {
	type: 'boooplyTrigger',
	credential: boooply,
	parameters: { events: ['evaluation'] },
};

/** The webhook triggers. */
export const senders: Sender[] = [
	{
		vendor: 'boooply',
		trigger: boooplyEvaluations,
		event: (number) => ({
			event: 'interview.evaluation',
			data: { attempt: number, timestamp: '2026-11-21T10:00:00Z' },
		}),
	},
	{
		vendor: 'mergeAts',
		trigger: {
			type: 'mergeAtsTrigger',
			credential: merge,
			parameters: { models: ['ScheduledInterview'], actions: ['changed'] },
		},
		event: (number) => ({
			event: 'ScheduledInterview.changed',
			data: { remote_id: `interview-${number}` },
		}),
	},
	{
		vendor: 'kula',
		trigger: {
			type: 'kulaTrigger',
			credential: ['kulaApi', 'Kula sandbox'],
			parameters: { events: ['application.stage_changed'] },
		},
		event: (number) => ({
			event: 'application.stage_changed',
			event_id: `evt_queue_${number}`,
			data: { id: 16_970 },
		}),
		registers: true,
	},
];

/** Where a delivery goes: the address of an n8n process and the path of the trigger's webhook. */
export interface Target {
	url: string;
	webhookPath: string;
}

/** Lets a vendor begin to send events to a process of n8n; resolves to the ids of the deliveries. */
export async function send(
	{ control }: Sandbox,
	{ vendor, registers }: Pick<Sender, 'vendor' | 'registers'>,
	events: object[],
	{ url, webhookPath }: Target,
): Promise<string[]> {
	if (registers) await control.seed(vendor, { tunnels: { [publicAddress]: url } });
	const address = registers ? {} : { url: `${url}${webhookPath}` };
	const begun = await Promise.all(
		events.map(async (event) => await control.deliver(vendor, { ...event, ...address })),
	);
	return begun.flat().map(({ id }) => id);
}

/** Waits until n8n has accepted deliveries. */
export async function accepted({ control }: Sandbox, vendor: string, ids: string[]): Promise<void> {
	const wanted = new Set(ids);
	const ended = await until(async () => {
		const found = (await control.deliveries(vendor)).filter(({ id }) => wanted.has(id));
		return found.every(({ state }) => state !== 'pending') ? found : undefined;
	});
	assert.equal(ended.length, ids.length);
	const refused = ended.filter(({ state }) => state !== 'delivered');
	assert.deepEqual(
		refused.map(({ attempts }) => attempts.at(-1)),
		[],
	);
}
