import { omit, pick } from 'lodash';
import type { Interview, KulaRecord, MeetingStatus, TableName } from './records';
import type { KulaState } from './state';

/** What a record keeps that the vendor does not show. */
const hidden = ['calendar_connected', 'zoom_seat', 'mark', 'secret', 'failures'];

/** A record as the vendor answers it. */
export function bodyOf(
	state: KulaState,
	table: TableName,
	record: KulaRecord,
): Record<string, unknown> {
	return table === 'interviews' ? interviewBody(state, record.id) : omit(record, hidden);
}

/** An interview with its people by name and its state at this time. */
export function interviewBody(state: KulaState, id: number): Record<string, unknown> {
	const interview = state.get('interviews', id, 'Interview');
	const candidate = state.tables.candidates.get(interview.candidate_id);
	return {
		...omit(interview, hidden),
		meeting_status: meetingStatusOf(interview, state.now()),
		interviewers: interview.interviewer_ids.flatMap((userId) => {
			const user = state.tables.users.get(userId);
			return user ? [pick(user, ['id', 'name', 'email'])] : [];
		}),
		candidate: {
			id: interview.candidate_id,
			name: [candidate?.first_name, candidate?.last_name].filter(Boolean).join(' '),
		},
	};
}

/** The state of an interview at a time, milliseconds since 1970. */
export function meetingStatusOf(
	{ mark, start_time, end_time }: Interview,
	now: number,
): MeetingStatus {
	if (mark) return mark;
	if (now < Date.parse(start_time)) return 'not_started';
	return now < Date.parse(end_time) ? 'in_progress' : 'ended';
}
