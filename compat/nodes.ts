import type { Step } from '../test/e2e/published';

const credentials = {
	apploi: ['apploiApi', 'Apploi sandbox'],
	boooply: ['boooplyApi', 'Boooply sandbox'],
	interviewScheduler: ['interviewSchedulerApi', 'Interview Scheduler sandbox (operator)'],
	kula: ['kulaApi', 'Kula sandbox'],
	mergeAts: ['mergeAtsApi', 'Merge ATS sandbox'],
} satisfies Record<string, Step['credential']>;

type Vendor = keyof typeof credentials;

const byId = (value: string, mode = 'id') => ({ __rl: true, mode, value });

const node = (vendor: Vendor, parameters: Step['parameters']): Step => ({
	type: vendor,
	credential: credentials[vendor],
	parameters,
});

const trigger = (type: string, vendor: Vendor, parameters: Step['parameters']): Step => ({
	type,
	credential: credentials[vendor],
	parameters,
});

/** A node that reads something, for each vendor; of vendors with webhooks the record that an event is about. */
export const readers = {
	apploi: node('apploi', { resource: 'applicant', operation: 'getAll' }),
	boooply: node('boooply', {
		resource: 'interview',
		operation: 'get',
		meetingCode: byId('={{ $json.meetingCode ?? "Boooply-AI-2000000001" }}', 'code'),
	}),
	interviewScheduler: node('interviewScheduler', {
		resource: 'jobDriver',
		operation: 'getAll',
		id: byId('332'),
	}),
	kula: node('kula', {
		resource: 'application',
		operation: 'get',
		id: byId('={{ String($json.data?.id ?? 16970) }}'),
	}),
	mergeAts: node('mergeAts', {
		resource: 'interview',
		operation: 'get',
		id: byId('={{ $json.data?.id ?? $json.id ?? "97ca808c-4b68-4ea0-891a-772d2bb3a6b5" }}'),
	}),
};

const everyMinute = { pollTimes: { item: [{ mode: 'everyMinute' }] } };

/** The triggers. */
export const triggers = {
	apploi: trigger('apploiTrigger', 'apploi', everyMinute),
	boooply: trigger('boooplyTrigger', 'boooply', { events: ['evaluation'] }),
	boooplyStatus: trigger('boooplyStatusTrigger', 'boooply', {
		...everyMinute,
		events: ['cancelled'],
	}),
	kula: trigger('kulaTrigger', 'kula', { events: ['application.stage_changed'] }),
	mergeAts: trigger('mergeAtsTrigger', 'mergeAts', {
		models: ['ScheduledInterview'],
		actions: ['changed'],
	}),
	mergeAtsPolling: trigger('mergeAtsPollingTrigger', 'mergeAts', {
		...everyMinute,
		model: 'interview',
		events: ['new'],
	}),
};

/** How long before an interview the reminder triggers are told to remind, in hours: longer than any other is ahead. */
export const reminderHours = 2000;

const startingSoon = {
	...everyMinute,
	event: 'startingSoon',
	minutesBefore: reminderHours * 60,
};

/** The triggers that remind of interviews, for each vendor that has one. */
export const reminders = {
	boooply: trigger('boooplyReminderTrigger', 'boooply', startingSoon),
	kula: trigger('kulaReminderTrigger', 'kula', startingSoon),
	mergeAts: trigger('mergeAtsReminderTrigger', 'mergeAts', startingSoon),
};

/** A booking that is made once for a key. */
export const bookedOnce = node('boooply', {
	resource: 'interview',
	operation: 'create',
	interviewType: 'ai',
	jobRole: 'Backend Engineer',
	schedulingMode: 'IMMEDIATE',
	durationMinutes: 30,
	participants: {
		participant: [{ name: 'Nathan Smith', email: 'nathan.smith@example.com', role: 'CANDIDATE' }],
	},
	options: { onceFor: { item: { key: 'nathan.smith' } } },
});

/** A form that asks for what only the ATS of the linked account has. */
export const created = node('mergeAts', { resource: 'interview', operation: 'create' });
