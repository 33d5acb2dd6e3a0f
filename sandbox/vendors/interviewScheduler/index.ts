import { Refusal, type StandIn, type Vendor } from '../vendor';
import { browserPage } from './browserPage';
import { candidateHandlers } from './candidateInterviews';
import { vendorErrors } from './errors';
import { interviewHandlers } from './interviews';
import { jobHandlers } from './jobs';
import { peopleHandlers } from './people';
import { plant, type SchedulerSeed } from './seed';
import { signInHandlers } from './signIn';
import {
	driverEmail,
	driverToken,
	operatorEmail,
	operatorToken,
	sandboxPassword,
	seedStandardData,
} from './standardData';
import { SchedulerState } from './state';
import { securityHandlers } from './tokens';

export const interviewScheduler: Vendor = {
	name: 'scheduler',
	title: 'Interview Scheduler',
	prefix: '/scheduler',
	contract: 'interview-scheduler.yaml',
	credentials: {
		'Login of an operator': operatorEmail,
		'Login of a driver': driverEmail,
		Password: sandboxPassword,
		'Token of the operator': operatorToken,
		'Token of the driver': driverToken,
		'Job ID': '332',
	},
	start(services): StandIn {
		const state = new SchedulerState(services);
		seedStandardData(state);
		return {
			handlers: {
				...candidateHandlers(state),
				...interviewHandlers(state),
				...jobHandlers(state),
				...peopleHandlers(state),
				...signInHandlers(state),
			},
			securityHandlers: securityHandlers(state),
			errors: vendorErrors,
			outsideContract: browserPage,
			rateLimitSubject: ({ headers }) => String(headers.authorization),
			rateLimitHeaders: () => ({}),
			reset() {
				state.clear();
				seedStandardData(state);
			},
			seed: (data: SchedulerSeed) => plant(state, data),
			deliver() {
				throw new Refusal({ status: 400, body: { error: 'The vendor documents no webhooks' } });
			},
		};
	},
};
