import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../sandbox/sandbox';

export const keys = { organization: 'bply_org_sandbox_acme', platform: 'bply_platform_sandbox' };

/** The path of an interview, or of what belongs to it. */
export const interviewPath = (...parts: string[]) =>
	['/api/integration/interviews', ...parts].join('/');

/** Calls a sandbox's Boooply as the vendor's JavaScript client does. Errors are answers, not exceptions. */
export function boooplyClient({ url }: Sandbox, key = keys.organization): AxiosInstance {
	return axios.create({
		baseURL: `${url}/boooply`,
		headers: {
			authorization: `Bearer ${key}`,
			'content-type': 'application/json',
			'x-sdk-version': '2.4.0',
		},
		validateStatus: () => true,
	});
}
