import { range } from 'lodash';

import type { LoggedRequest, SandboxControl } from '../../sandbox/sandboxControl';
import type { Step } from '../e2e/published';
import { apploi, boooply, merge } from './vendors';

/** A polling trigger, a step that does something with each record, and where the vendor sees both. */
export interface Poller {
	vendor: string;
	trigger: Step;
	step: Step;
	/** Path template of the list that the trigger reads. */
	list: string;
	/** Makes so many records that the trigger has to put out; resolves to their IDs. */
	add(control: SandboxControl, count: number): Promise<string[]>;
	/** The ID of the record that the step was run with, if a request is the step's. */
	recordOf(request: LoggedRequest): string | undefined;
}

const secondsBetweenPolls = 4;

export const millisecondsBetweenPolls = secondsBetweenPolls * 1_000;

/** n8n refuses times closer than a minute, but takes many times a minute apart. */
const pollTimes = {
	item: range(0, 60, secondsBetweenPolls).map((second) => ({
		mode: 'custom',
		cronExpression: `${second} * * * * *`,
	})),
};
const byId = (value: string, mode = 'id') => ({ __rl: true, mode, value });
const idIn = (pattern: RegExp) => (request: LoggedRequest) =>
	pattern.exec(`${request.method} ${request.path}`)?.[1];

/** The polling triggers. */
export const pollers: Poller[] = [
	{
		vendor: 'boooply',
		trigger: {
			type: 'boooplyStatusTrigger',
			credential: boooply,
			parameters: { events: ['cancelled'], pollTimes },
		},
		step: {
			type: 'boooply',
			credential: boooply,
			parameters: {
				resource: 'interview',
				operation: 'get',
				meetingCode: byId('={{ $json.meetingCode }}', 'code'),
			},
		},
		list: '/api/integration/interviews',
		async add(control, count) {
			const { meetings } = await control.seed<{ meetings: Array<{ meetingCode: string }> }>(
				'boooply',
				{ meetings: range(count).map(() => ({ sessionStatus: 'CANCELLED' })) },
			);
			return meetings.map(({ meetingCode }) => meetingCode);
		},
		recordOf: idIn(/^GET \/api\/integration\/interviews\/(.+)$/),
	},
	{
		vendor: 'mergeAts',
		trigger: {
			type: 'mergeAtsPollingTrigger',
			credential: merge,
			parameters: { model: 'interview', events: ['new'], pollTimes },
		},
		step: {
			type: 'mergeAts',
			credential: merge,
			parameters: { resource: 'interview', operation: 'get', id: byId('={{ $json.id }}') },
		},
		list: '/ats/v1/interviews',
		async add(control, count) {
			const { ScheduledInterview: interviews } = await control.seed<{
				ScheduledInterview: Array<{ id: string }>;
			}>('mergeAts', {
				add: { ScheduledInterview: range(count).map(() => ({ status: 'SCHEDULED' })) },
			});
			return interviews.map(({ id }) => id);
		},
		recordOf: idIn(/^GET .*\/interviews\/(.+)$/),
	},
	{
		vendor: 'apploi',
		trigger: { type: 'apploiTrigger', credential: apploi, parameters: { pollTimes } },
		step: {
			type: 'apploi',
			credential: apploi,
			parameters: {
				resource: 'message',
				operation: 'record',
				applicant_id: byId('={{ String($json.id) }}'),
				messageType: 'text',
				messageBody: 'Hello',
				externalId: 'test-1',
				status: 'SENT',
				vendorName: 'n8n',
				messageDirection: 'to_candidate',
			},
		},
		list: '/applicants',
		async add(control, count) {
			const { applicants } = await control.seed<{ applicants: Array<{ id: number }> }>('apploi', {
				applicants: range(count).map(() => ({})),
			});
			return applicants.map(({ id }) => String(id));
		},
		recordOf: idIn(/^POST \/applicants\/(.+)\/message$/),
	},
];
