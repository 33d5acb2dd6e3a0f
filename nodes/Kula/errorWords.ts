import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

/** The documented refusals of an interview, in words that name the field to mend; Update Interview. */
const INTERVIEW_REFUSALS: Record<string, string> = {
	err_cannot_cancel_completed_hackerrank: 'A completed HackerRank interview cannot be cancelled',
	err_candidate_template_invalid_category:
		"'Candidate Template' must be a calendar invite of the category Interview Coordination",
	err_candidate_template_not_found: "'Candidate Template' does not exist",
	err_duration_out_of_range: "'Duration' must be 5 to 1440 minutes, also where 'End' sets it",
	err_end_time_before_start_time: "'End' is before the start of the interview",
	err_hackerrank_template_id_required:
		"'HackerRank Template ID' is empty, but the location is HackerRank",
	err_interview_already_cancelled: 'The interview is already cancelled',
	err_interview_cancelled: 'The interview is cancelled and can no longer be changed',
	err_interviewer_template_invalid_category:
		"'Interviewer Template' must be a calendar invite of the category Interviewer Coordination",
	err_interviewer_template_not_found: "'Interviewer Template' does not exist",
	err_interviewers_not_found:
		"'Interviewer Names or IDs' names somebody who does not exist or is not active",
	err_invalid_iso_8601: "'Start' or 'End' is not a time that Kula can read",
	err_invalid_set_of_interviewers:
		"'Interviewer Names or IDs' do not fit 'Kind': a one-on-one takes exactly one interviewer, a panel up to ten",
	err_invalid_timezone: "'Time Zone Name or ID' is not a time zone that Kula knows",
	err_office_not_found: "'Office' does not exist",
	err_onsite_office_required: "'Office' is empty, but the location is On-Site",
	err_start_time_less_than_current_time: "'Start' is in the past",
	err_start_time_not_aligned:
		"'Start' is not on a quarter of an hour: minutes must be 00, 15, 30 or 45, with zero seconds",
	err_zoom_host_id_not_in_interviewers: "'Zoom Host' must be one of 'Interviewer Names or IDs'",
	err_zoom_host_id_required: "'Zoom Host' is empty, but the location is Zoom",
	err_zoom_host_invalid_user: "'Zoom Host' holds no Zoom seat",
};

/** An error body in words, its code in brackets. */
export function errorWords(body: IDataObject): string | undefined {
	const { code, message } = (get(body, 'error') ?? {}) as IDataObject;
	const words = INTERVIEW_REFUSALS[String(code)] ?? message;
	if (typeof words !== 'string' || words === '') return undefined;
	return typeof code === 'string' ? `${words} (${code})` : words;
}
