import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../sandbox/sandbox';

export const keys = { production: 'production_sandbox_merge', test: 'test_sandbox_merge' };

/** Account tokens of the standard data. */
export const accounts = {
	greenhouse: 'sandbox_greenhouse_account_token',
	workday: 'sandbox_workday_account_token',
	lever: 'sandbox_lever_account_token',
	relink: 'sandbox_relink_account_token',
	incomplete: 'sandbox_incomplete_account_token',
	test: 'sandbox_test_account_token',
	hris: 'sandbox_hris_account_token',
};

/** Calls a sandbox's Merge for one linked account. Errors are answers, not exceptions. */
export function mergeAtsClient(
	{ url }: Sandbox,
	accountToken: string | undefined = accounts.greenhouse,
	key: string | undefined = keys.production,
): AxiosInstance {
	return axios.create({
		baseURL: `${url}/merge/api/ats/v1`,
		headers: {
			Authorization: key === '' ? undefined : `Bearer ${key}`,
			'X-Account-Token': accountToken === '' ? undefined : accountToken,
		},
		validateStatus: () => true,
	});
}

/** The newest application and user, and an interview that the Greenhouse account accepts. */
export async function bookable(client: AxiosInstance) {
	const { data: applications } = await client.get('/applications', { params: { page_size: 1 } });
	const { data: users } = await client.get('/users', { params: { page_size: 1 } });
	const [application] = applications.results;
	const [user] = users.results;
	const model = {
		application: application.id,
		interviewers: [user.id],
		start_at: '2026-12-01T10:00:00+01:00',
		end_at: '2026-12-01T10:45:00+01:00',
		integration_params: { interview_id: '3001' },
	};
	return { application, user, booking: { model, remote_user_id: user.id } };
}
