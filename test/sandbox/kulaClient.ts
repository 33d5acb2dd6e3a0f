import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../sandbox/sandbox';

export const keys = { application: 'kula_app_sandbox', jobBoards: 'kula_jobs_sandbox' };

/** Calls a sandbox's Kula as the vendor's JavaScript client does. Errors are answers, not exceptions. */
export function kulaClient(
	{ url }: Sandbox,
	key: string | undefined = keys.application,
): AxiosInstance {
	return axios.create({
		baseURL: `${url}/kula`,
		headers: { authorization: key === '' ? undefined : `Bearer ${key}` },
		validateStatus: () => true,
	});
}

/** The next Monday at an hour of UTC, at least two days from now, as the vendor writes times. */
export function mondayAt(hour: number): string {
	const day = new Date(Date.now() + 2 * 86_400_000);
	day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
	day.setUTCHours(hour, 0, 0, 0);
	return day.toISOString().replace('.000Z', 'Z');
}

/** An interview that the stand-in accepts. */
export const adHoc = {
	organizer_id: 41,
	start_time: mondayAt(18),
	timezone: 'America/Los_Angeles',
	duration_minutes: 45,
	kind: 'panel',
	location: 'google_meet',
	interviewer_ids: [41, 57],
	candidate_template_id: 77,
	interviewer_template_id: 78,
};

/** Applications of the standard data: the first, one for an engineer's job, and the last. */
export const applications = { first: 16966, engineer: 17084, last: 17085 };
