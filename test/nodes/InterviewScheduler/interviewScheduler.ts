import type { INodeParameters } from 'n8n-workflow';

import {
	driverEmail,
	operatorEmail,
	sandboxPassword,
} from '../../../sandbox/vendors/interviewScheduler/standardData';
import { byId, operationsOf, type RunOperation } from '../../engine/operations';
import { useStandIn, type StandIn } from '../../engine/sandbox';

interface Scheduler extends StandIn {
	/** Runs an operation of the Interview Scheduler node as an operator, or as a driver where only drivers may. */
	run: RunOperation;
	/** The data of an Interview Scheduler credential that signs in; given fields in place of its own. */
	credential(change?: Record<string, string | boolean>): Record<string, string | boolean>;
	/** What the stand-in received but the sign-ins. */
	calls(): ReturnType<StandIn['received']>;
	/** Creates an interview of David, the driver of the credential, and returns its ID. */
	create(): Promise<number>;
}

const forDrivers = ['candidateInterview', 'ownApplication'];

/** The Interview Scheduler node beside a stand-in of its vendor. */
export function useScheduler(): Scheduler {
	const standIn = useStandIn('scheduler');
	const credential = (change = {}) => ({
		baseUrl: standIn.url,
		account: 'operator',
		authentication: 'password',
		login: operatorEmail,
		password: sandboxPassword,
		rememberMe: false,
		token: '',
		sessionToken: '',
		...change,
	});
	const run = operationsOf('InterviewScheduler', (resource) => ({
		interviewSchedulerApi: credential(forDrivers.includes(resource) ? { login: driverEmail } : {}),
	}));
	return Object.assign(standIn, {
		credential,
		run,
		async calls() {
			return (await standIn.received()).filter(({ path }) => !path.endsWith('/sign_in'));
		},
		async create() {
			const { json, error } = await run('interview', 'create', interview);
			if (error) throw error;
			return Number(json[0]?.id);
		},
	});
}

/** A video call with David, the driver whom the stand-in knows, on the day its tests speak of. */
export const interview: INodeParameters = {
	kind: 'video_call',
	start: '2094-01-12T10:00:00',
	timezone: 'Europe/London',
	duration: 45,
	interviewee_id: byId(316),
	interviewer_id: byId(1946),
	location: 'https://meet.example.com/depot',
};
