import { shortEventNames } from './eventData';
import { newMeeting, type MeetingDraft } from './newMeeting';
import { newParticipant } from './participants';
import { fullMeetingBody } from './presentation';
import type { Calendar, Meeting, Tenant } from './records';
import { organizationKey, type BoooplyState } from './state';
import { webhookSecret } from './webhooks';

/** What `control.seed('boooply', …)` takes. It all belongs to the organization of the sandbox's key. */
export interface BoooplySeed {
	/** Drops all interviews and calendars first. */
	empty?: boolean;
	/** Changes the interview with the same code, or adds one. */
	meetings?: MeetingDraft[];
	/** Replaces the calendar with the same e-mail address, or adds one. */
	calendars?: Calendar[];
	/** What the vendor's dashboard holds; all events and the sandbox's secret when left out. */
	webhook?: { url: string; secret?: string; events?: string[] };
}

/** Puts data in and returns the interviews that were put in, as the get call answers them. */
export function plant(state: BoooplyState, seed: BoooplySeed) {
	const tenant = state.tenants.get(organizationKey);
	if (!tenant) throw new Error('The standard organization is missing');
	if (seed.empty) {
		tenant.meetings.clear();
		state.calendars.clear();
	}
	if (seed.webhook) {
		state.webhook = { secret: webhookSecret, events: shortEventNames, ...seed.webhook };
	}
	plantCalendars(state, seed.calendars ?? []);
	const meetings = (seed.meetings ?? []).map((draft) => plantMeeting(state, tenant, draft));
	return { meetings: meetings.map(fullMeetingBody) };
}

export function plantCalendars(state: BoooplyState, calendars: Calendar[]): void {
	for (const calendar of calendars) state.calendars.set(calendar.email.toLowerCase(), calendar);
}

function plantMeeting(state: BoooplyState, tenant: Tenant, draft: MeetingDraft): Meeting {
	const known = draft.code === undefined ? undefined : tenant.meetings.get(draft.code);
	const { participants, ...fields } = draft;
	const meeting = known
		? {
				...known,
				...fields,
				participants:
					participants?.map((person) => newParticipant(state, person)) ?? known.participants,
			}
		: newMeeting(state, draft);
	tenant.meetings.set(meeting.code, meeting);
	return meeting;
}
