import { Refusal, type StandIn, type Vendor } from '../vendor';
import { applicantHandlers } from './applicants';
import { applicationHandlers } from './applications';
import { vendorErrors } from './errors';
import { interviewHandlers } from './interviews';
import { companySlug, jobHandlers } from './jobs';
import { keyWithoutApplicants, sandboxTeam, securityHandlers, teamKey } from './keys';
import { messageHandlers } from './messages';
import { plant, type ApploiSeed } from './seed';
import { seedStandardData } from './standardData';
import { ApploiState } from './state';

export const apploi: Vendor = {
	name: 'apploi',
	title: 'Apploi',
	prefix: '/apploi',
	contract: 'apploi.yaml',
	credentials: {
		'API key': teamKey,
		'API key that may not read applicants': keyWithoutApplicants,
		'Team ID': sandboxTeam,
		'Interviewer ID': '123456',
		'Job board': companySlug,
	},
	start(services): StandIn {
		const state = new ApploiState(services);
		seedStandardData(state);
		return {
			handlers: {
				...applicantHandlers(state),
				...applicationHandlers(state),
				...interviewHandlers(state),
				...jobHandlers(state),
				...messageHandlers(state),
			},
			securityHandlers,
			errors: vendorErrors,
			rateLimitSubject: ({ headers }) => String(headers['x-api-key']),
			rateLimitHeaders: () => ({}),
			reset() {
				state.clear();
				seedStandardData(state);
			},
			seed: (data: ApploiSeed) => plant(state, data),
			deliver() {
				throw new Refusal({ status: 400, body: { error: 'Apploi documents no webhooks' } });
			},
		};
	},
};
