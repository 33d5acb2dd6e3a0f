import assert from 'node:assert/strict';

import type { IDataObject } from 'n8n-workflow';
import pLimit from 'p-limit';

import type { RequestFilter } from '../sandbox/requestLog';
import { importTriggered, publish, resultOf, until, type Step } from '../test/e2e/published';
import type { Check } from './check';
import { readers, reminderHours, reminders, triggers } from './nodes';
import { inPackage, type Stage } from './stage';

/** The database of n8n 1 takes one change at a time. */
const oneAtATime = pLimit(1);

const nothing: Step = { type: 'n8n-nodes-base.noOp', parameters: {} };

/** Publishes a workflow that a trigger starts, lets something happen, and gives back what the node after it puts out. */
async function started(
	stage: Stage,
	nodes: [trigger: Step, step: Step],
	happen: (webhookPath: string) => Promise<unknown>,
): Promise<IDataObject[]> {
	const { session, credentials } = stage;
	const workflow = await oneAtATime(async () => {
		const [trigger, step] = nodes.map((node) => inPackage(stage, node));
		assert.ok(trigger && step);
		const imported = await importTriggered(session, credentials, trigger, step);
		await publish(session, imported);
		return imported;
	});
	await happen(workflow.webhookPath);
	return await resultOf(session, workflow);
}

/** Lets a vendor send an event to the webhook of a workflow, once n8n has it. */
async function delivered(
	{ n8nUrl, sandbox }: Stage,
	webhookPath: string,
	vendor: string,
	event: object,
): Promise<void> {
	const url = `${n8nUrl}${webhookPath}`;
	await until(async () => {
		const { status } = await fetch(url, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
	await sandbox.control.deliver(vendor, { ...event, url });
}

/**
 * Waits until n8n has asked a vendor all it has to know before something happens: for a poll what is old, for a webhook
 * that it is registered.
 */
async function asked({ sandbox }: Stage, request: RequestFilter): Promise<void> {
	let known = 0;
	await until(async () => {
		const { requests } = await sandbox.control.requests(request);
		const isOver = requests.length > 0 && requests.length === known;
		known = requests.length;
		return isOver ? true : undefined;
	});
}

/** Triggers that vendors send events to. */
export const webhooks: Check[] = [
	{
		name: 'Boooply Trigger: an evaluation',
		async run(stage) {
			const meetingCode = 'Boooply-AI-2000000005';
			const event = { event: 'interview.evaluation', meetingCode };
			const [interview] = await started(
				stage,
				[triggers.boooply, readers.boooply],
				async (path) => await delivered(stage, path, 'boooply', event),
			);
			assert.equal(interview?.meetingCode, meetingCode);
		},
	},
	{
		name: 'Kula Trigger: an application changes its stage',
		async run(stage) {
			const event = { event: 'application.stage_changed', data: { id: 16971 } };
			const [application] = await started(stage, [triggers.kula, readers.kula], async () => {
				await asked(stage, { vendor: 'kula', method: 'POST', path: '/v1/webhooks' });
				await stage.sandbox.control.deliver('kula', event);
			});
			assert.equal(application?.id, 16971);
		},
	},
	{
		name: 'Merge ATS Trigger: an interview changes',
		async run(stage) {
			const event = { event: 'ScheduledInterview.changed' };
			const [interview] = await started(
				stage,
				[triggers.mergeAts, readers.mergeAts],
				async (path) => await delivered(stage, path, 'mergeAts', event),
			);
			assert.ok(interview?.id);
		},
	},
];

/** An interview that a reminder trigger will remind of, in the words of its vendor. */
interface Planned {
	/** In the sandbox. */
	vendor: string;
	trigger: Step;
	/** What is seeded for an interview from a time on to another one. */
	seed: (start: string, end: string) => object;
}

const reminder = (name: string, { vendor, trigger, seed }: Planned): Check => ({
	name: `${name} Reminder Trigger: an interview starts soon`,
	async run(stage) {
		const [start, end] = [1, 0].map((hours) =>
			new Date(Date.now() + (reminderHours - hours) * 3_600_000).toISOString(),
		);
		await stage.sandbox.control.seed(vendor, seed(start ?? '', end ?? ''));
		const reminded = await started(stage, [trigger, nothing], async () => {});
		assert.ok(reminded.some((item) => Date.parse(String(item.start)) === Date.parse(start ?? '')));
	},
});

/** Triggers that look at vendors every minute. */
export const polls: Check[] = [
	{
		name: 'Apploi Trigger: somebody applies',
		async run(stage) {
			const [applicant] = await started(stage, [triggers.apploi, nothing], async () => {
				await asked(stage, { vendor: 'apploi', path: '/applicants' });
				await stage.sandbox.control.seed('apploi', { applicants: [{ id: 900001 }] });
			});
			assert.equal(applicant?.id, 900001);
		},
	},
	{
		name: 'Boooply Status Trigger: an interview is cancelled',
		async run(stage) {
			const cancelled = { code: 'Cancelled', sessionStatus: 'CANCELLED' };
			const [interview] = await started(stage, [triggers.boooplyStatus, nothing], async () => {
				await asked(stage, { vendor: 'boooply', path: '/api/integration/interviews' });
				await stage.sandbox.control.seed('boooply', { meetings: [cancelled] });
			});
			assert.equal(interview?.meetingCode, 'Cancelled');
		},
	},
	{
		name: 'Merge ATS Polling Trigger: an interview is new',
		async run(stage) {
			const add = { ScheduledInterview: [{ status: 'SCHEDULED' }] };
			const [interview] = await started(stage, [triggers.mergeAtsPolling, nothing], async () => {
				await asked(stage, { vendor: 'mergeAts', path: '/api/ats/v1/interviews' });
				await stage.sandbox.control.seed('mergeAts', { add });
			});
			assert.ok(interview?.id);
		},
	},
	reminder('Boooply', {
		vendor: 'boooply',
		trigger: reminders.boooply,
		seed: (scheduledAt) => ({ meetings: [{ code: 'Soon', scheduledAt }] }),
	}),
	reminder('Kula', {
		vendor: 'kula',
		trigger: reminders.kula,
		seed: (start_time, end_time) => ({ interviews: [{ start_time, end_time }] }),
	}),
	reminder('Merge ATS', {
		vendor: 'mergeAts',
		trigger: reminders.mergeAts,
		seed: (start_at, end_at) => ({
			add: { ScheduledInterview: [{ status: 'SCHEDULED', start_at, end_at }] },
		}),
	}),
];
