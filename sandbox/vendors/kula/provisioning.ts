import type { Interview } from './records';
import type { KulaState } from './state';
import { announce } from './webhooks';

/** Sandbox time until invites are out and the conference link is there. */
export const provisioningSeconds = 3;

const conferences: Record<string, string> = {
	google_meet: 'https://meet.example.com',
	microsoft_teams: 'https://teams.example.com',
	zoom: 'https://zoom.example.com/j',
	hackerrank: 'https://hackerrank.example.com/interview',
};

/** Makes the conference link after a while, and tells the webhooks. */
export function provision(
	state: KulaState,
	interview: Interview,
	event: 'interview.event.created' | 'interview.event.updated',
): void {
	const { clock, vendor } = state.services;
	clock.after(provisioningSeconds * 1000, vendor, () => {
		if (interview.mark === 'cancelled') return;
		const conference = conferences[interview.location ?? ''];
		interview.conference_url = conference ? `${conference}/${interview.id}` : null;
		announce(state, event, 'interviews', interview);
	});
}
