import { IANAZone } from 'luxon';
import { refuse, refuseWith } from './errors';
import type { ExternalDetails } from './records';
import type { KulaState } from './state';

/** What an interview is to be like, with what its activity of the plan gives already filled in. */
export interface InterviewDraft {
	organizer_id?: number;
	stage_activity_id?: number | null;
	start_time: string;
	end_time?: string;
	duration_minutes?: number;
	timezone: string;
	kind?: string;
	location?: string | null;
	interviewer_ids?: number[];
	office_id?: number | null;
	host_id?: number | null;
	hackerrank_template_id?: number | null;
	candidate_template_id?: number | null;
	interviewer_template_id?: number | null;
	external?: ExternalDetails | null;
}

const quarter = 15 * 60_000;
const minute = 60_000;

/** @throws Refusal 422 with the documented code of the first rule that is broken. */
export function checkDraft(state: KulaState, draft: InterviewDraft, startsAnew: boolean): void {
	if (!IANAZone.isValidZone(draft.timezone)) refuseWith('err_invalid_timezone');
	checkTimes(draft, startsAnew ? state.now() : -Infinity);
	checkPeople(state, draft);
	if (draft.external?.managed) return;
	checkPlace(state, draft);
	checkTemplate(state, draft.candidate_template_id, 'candidate', 'interview_coordination');
	checkTemplate(state, draft.interviewer_template_id, 'interviewer', 'interviewer_coordination');
}

function checkTimes({ start_time, end_time, duration_minutes }: InterviewDraft, now: number): void {
	const start = Date.parse(start_time);
	if (start % quarter !== 0) refuseWith('err_start_time_not_aligned');
	if (start <= now) refuseWith('err_start_time_less_than_current_time');
	if (end_time !== undefined && Date.parse(end_time) <= start) {
		refuseWith('err_end_time_before_start_time');
	}
	const minutes =
		end_time === undefined ? (duration_minutes ?? 0) : (Date.parse(end_time) - start) / minute;
	if (minutes < 5 || minutes > 1440) refuseWith('err_duration_out_of_range');
}

function checkPeople(state: KulaState, { kind, interviewer_ids = [] }: InterviewDraft): void {
	const { users } = state.tables;
	if (interviewer_ids.some((id) => users.get(id)?.status !== 'active')) {
		refuseWith('err_interviewers_not_found');
	}
	if (kind === 'one_on_one' && interviewer_ids.length !== 1) {
		refuseWith('err_invalid_set_of_interviewers');
	}
}

function checkPlace(state: KulaState, draft: InterviewDraft): void {
	const { location, office_id, host_id, hackerrank_template_id, interviewer_ids = [] } = draft;
	if (location === 'onsite' && !office_id) refuseWith('err_onsite_office_required');
	if (office_id && !state.tables.offices.has(office_id)) refuseWith('err_office_not_found');
	if (location === 'zoom') {
		if (!host_id) return refuseWith('err_zoom_host_id_required');
		if (!interviewer_ids.includes(host_id)) refuseWith('err_zoom_host_id_not_in_interviewers');
		if (!state.tables.users.get(host_id)?.zoom_seat) refuseWith('err_zoom_host_invalid_user');
	}
	if (location === 'hackerrank' && !hackerrank_template_id) {
		refuseWith('err_hackerrank_template_id_required');
	}
}

function checkTemplate(
	state: KulaState,
	id: number | null | undefined,
	side: 'candidate' | 'interviewer',
	category: string,
): void {
	if (!id) return;
	const template = state.tables.emailTemplates.get(id);
	if (!template) return refuseWith(`err_${side}_template_not_found`);
	if (template.channel !== 'calendar_invite' || template.category !== category) {
		refuseWith(`err_${side}_template_invalid_category`);
	}
}

/**
 * What the vendor answers for an organizer who cannot be one is not documented.
 *
 * @throws Refusal 422
 */
export function checkOrganizer(state: KulaState, id: number): void {
	const user = state.tables.users.get(id);
	if (user?.status === 'active' && user.calendar_connected) return;
	refuse(422, 'err_invalid_organizer', 'The organizer cannot organize interviews of this job');
}
