import type { StandIn, Vendor } from '../vendor';
import { rateLimitHeaders, vendorErrors } from './errors';
import { listHandlers } from './interviewList';
import { interviewHandlers } from './interviews';
import { hasKnownKey, securityHandlers } from './keys';
import { organizationHandlers } from './organization';
import { participantHandlers } from './participants';
import { seedStandardData } from './standardData';
import { BoooplyState, organizationKey, platformKey } from './state';

export const boooply: Vendor = {
	name: 'boooply',
	title: 'Boooply',
	prefix: '/boooply',
	contract: 'boooply.yaml',
	credentials: {
		'API key': organizationKey,
		'Platform key (Create API Key)': platformKey,
		'Webhook secret': 'whsec_sandbox',
	},
	start(services): StandIn {
		const state = new BoooplyState(services);
		seedStandardData(state);
		return {
			handlers: {
				...interviewHandlers(state),
				...listHandlers,
				...participantHandlers(state),
				...organizationHandlers(state),
			},
			securityHandlers: securityHandlers(state),
			errors: vendorErrors((context) => hasKnownKey(state, context)),
			rateLimitSubject: ({ headers }) => String(headers.authorization),
			rateLimitHeaders,
			reset() {
				state.clear();
				seedStandardData(state);
			},
			seed: () => ({}),
			deliver: () => [],
		};
	},
};
