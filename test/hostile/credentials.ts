import type { NodeRun } from '../engine/runNode';

const key = 'k3y-of-the-tests';
const password = 'passw0rd-of-the-tests';

/** A token that a credential holds, or that signing in gives. */
export const token = 't0ken-of-the-tests';

/** What no error, log line or output may hold. */
export const secrets = [key, password, token];

/** The data of each node's credential. */
export const credentials: Record<string, NodeRun['credentials']> = {
	Apploi: {
		apploiApi: {
			apiKey: key,
			teamId: '',
			baseUrl: 'https://vendor.example.com',
			jobFeedUrl: 'https://vendor.example.com',
			companyProfileUrl: 'https://vendor.example.com',
		},
	},
	Boooply: { boooplyApi: { apiKey: key, baseUrl: 'https://vendor.example.com' } },
	InterviewScheduler: {
		interviewSchedulerApi: {
			baseUrl: 'https://vendor.example.com',
			account: 'operator',
			authentication: 'password',
			login: 'olivia@example.com',
			password,
			rememberMe: false,
			token: '',
			sessionToken: '',
		},
	},
	Kula: { kulaApi: { apiToken: key, baseUrl: 'https://vendor.example.com' } },
	MergeAts: {
		mergeAtsApi: { apiKey: key, accountToken: token, baseUrl: 'https://vendor.example.com' },
	},
};
