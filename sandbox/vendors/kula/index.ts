import type { Context } from 'openapi-backend';
import type { StandIn, Vendor } from '../vendor';
import { applicationHandlers } from './applications';
import { availabilityHandlers } from './availability';
import { candidateHandlers } from './candidates';
import { rateLimitHeaders, vendorErrors } from './errors';
import { interviewHandlers } from './interviews';
import { listHandlers } from './lists';
import { organizationHandlers } from './organization';
import { plant, type KulaSeed } from './seed';
import { seedStandardData } from './standardData';
import { applicationKey, jobBoardsKey, KulaState } from './state';
import { webhookHandlers } from './webhookCalls';
import { deliverEvent, type KulaEvent } from './webhooks';

export const kula: Vendor = {
	name: 'kula',
	title: 'Kula',
	prefix: '/kula',
	contract: 'kula.yaml',
	credentials: {
		'API token (Application API)': applicationKey,
		'API token (Job Boards, limited)': jobBoardsKey,
	},
	start(services): StandIn {
		const state = new KulaState(services);
		seedStandardData(state);
		return {
			handlers: {
				...listHandlers(state),
				...interviewHandlers(state),
				...availabilityHandlers(state),
				...applicationHandlers(state),
				...candidateHandlers(state),
				...organizationHandlers(state),
				...webhookHandlers(state),
			},
			securityHandlers: {
				apiToken: (context: Context): boolean =>
					tokenOf(context) === applicationKey || (isJobBoardsKey(context) && isOfJobBoard(context)),
			},
			errors: vendorErrors(isJobBoardsKey),
			rateLimitSubject: () => 'account',
			rateLimitHeaders,
			reset() {
				state.clear();
				seedStandardData(state);
			},
			seed: (data: KulaSeed) => plant(state, data),
			deliver: (event: KulaEvent) => deliverEvent(state, event),
		};
	},
};

function tokenOf({ request }: Context): string {
	return String(request.headers.authorization ?? '').replace(/^Bearer /, '');
}

function isJobBoardsKey(context: Context): boolean {
	return tokenOf(context) === jobBoardsKey;
}

/** What a key of the type Job Boards opens is not documented but for its name. */
function isOfJobBoard({ request }: Context): boolean {
	return request.path.startsWith('/v1/job-boards/');
}
