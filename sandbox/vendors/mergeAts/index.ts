import type { StandIn, Vendor } from '../vendor';
import { rateLimitSubject, securityHandlers, unauthorizedAnswer } from './access';
import { ignoreHandlers } from './candidateWrites';
import { vendorErrors } from './errors';
import { fieldMappingHandlers } from './fieldMappings';
import { fileAnswer } from './files';
import { linkedAccountHandlers } from './linkedAccounts';
import { organizationHandlers } from './organization';
import { passthroughHandlers } from './passthrough';
import { readHandlers } from './reads';
import { metaHandlers } from './requestSchemas';
import { scopeHandlers } from './scopes';
import { productionKey, publicToken, standardAccounts, testKey } from './seed/accounts';
import { addStandardData } from './seed/standardData';
import { seedData } from './seedData';
import { stageHandlers } from './stageChange';
import { MergeAtsState } from './state';
import { syncHandlers } from './syncs';
import { deliverEvent, signatureKey } from './webhooks';
import { writeHandlers } from './writes';

export const mergeAts: Vendor = {
	name: 'mergeAts',
	title: 'Merge ATS',
	prefix: '/merge',
	basePath: '/api',
	contract: 'merge-ats.yaml',
	repeatedParameters: 'last',
	credentials: {
		'API key': productionKey,
		'API key for the test account': testKey,
		'Account token (Greenhouse)': standardAccounts.greenhouse.token,
		'Account token (Workday, read only)': standardAccounts.workday.token,
		'Account token (Lever, needs linked_account_params)': standardAccounts.lever.token,
		'Account token (test account)': standardAccounts.test.token,
		'Public token': publicToken,
		'Webhook signature key': signatureKey,
	},
	start(services): StandIn {
		const state = new MergeAtsState(services);
		addStandardData(state);
		return {
			handlers: {
				...readHandlers(state),
				...metaHandlers(),
				...writeHandlers(state),
				...stageHandlers(state),
				...ignoreHandlers(state),
				...linkedAccountHandlers(state),
				...fieldMappingHandlers(state),
				...scopeHandlers(state),
				...syncHandlers(state),
				...organizationHandlers(state),
				...passthroughHandlers(state),
			},
			securityHandlers: securityHandlers(state),
			errors: vendorErrors(unauthorizedAnswer),
			/** The vendor judges fields of a record itself and ignores those it does not know. */
			overlooks: ({ part, field }) => part === 'body' && field.startsWith('model.'),
			rateLimitSubject: (request, limitClass) => rateLimitSubject(state, request, limitClass),
			rateLimitHeaders: () => ({}),
			outsideContract: (request) => fileAnswer(request, services.clock.now()),
			reset() {
				state.clear();
				addStandardData(state);
			},
			seed: (data) => seedData(state, data),
			deliver: (event) => deliverEvent(state, event),
		};
	},
};
