import type { StandIn, Vendor } from '../vendor';
import { calendarHandlers } from './calendars';
import { rateLimitHeaders, vendorErrors } from './errors';
import { listHandlers } from './interviewList';
import { interviewHandlers } from './interviews';
import { hasKnownKey, securityHandlers } from './keys';
import { organizationHandlers } from './organization';
import { participantHandlers } from './participants';
import { recordingHandlers, storageAnswer } from './recordings';
import { resultHandlers } from './results';
import { plant, type BoooplySeed } from './seed';
import { seedStandardData } from './standardData';
import { BoooplyState, organizationKey, platformKey } from './state';
import { deliverEvent, webhookSecret, type BoooplyEvent } from './webhooks';

export const boooply: Vendor = {
	name: 'boooply',
	title: 'Boooply',
	prefix: '/boooply',
	contract: 'boooply.yaml',
	credentials: {
		'API key': organizationKey,
		'Platform key (Create API Key)': platformKey,
		'Webhook secret': webhookSecret,
	},
	start(services): StandIn {
		const state = new BoooplyState(services);
		seedStandardData(state);
		return {
			handlers: {
				...interviewHandlers(state),
				...listHandlers,
				...participantHandlers(state),
				...recordingHandlers(state),
				...resultHandlers(state),
				...calendarHandlers(state),
				...organizationHandlers(state),
			},
			securityHandlers: securityHandlers(state),
			errors: vendorErrors((context) => hasKnownKey(state, context)),
			rateLimitSubject: ({ headers }) => String(headers.authorization),
			rateLimitHeaders,
			outsideContract: (request) => storageAnswer(state, request),
			reset() {
				state.clear();
				seedStandardData(state);
			},
			seed: (data: BoooplySeed) => plant(state, data),
			deliver: (event: BoooplyEvent) => deliverEvent(state, event),
		};
	},
};
