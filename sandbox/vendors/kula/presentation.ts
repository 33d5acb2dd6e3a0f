import { omit, pick } from 'lodash';
import { readContract } from '../../contract';
import type { Interview, KulaRecord, MeetingStatus, TableName } from './records';
import type { KulaState } from './state';

/** The contract's schema of the records of each table; those that are only looked up have a name and no more. */
const schemaNames: Partial<Record<TableName, string>> = {
	interviews: 'Interview',
	applications: 'Application',
	users: 'User',
	activities: 'StageActivity',
	emailTemplates: 'EmailTemplate',
	webhooks: 'Webhook',
	candidates: 'Candidate',
	customFields: 'CustomField',
	departments: 'Department',
	jobPosts: 'JobPost',
	jobs: 'Job',
	milestones: 'Milestone',
	notes: 'ApplicationNote',
	offices: 'Office',
	rejectionReasons: 'RejectionReason',
	requisitions: 'Requisition',
	roles: 'Role',
	scorecards: 'Scorecard',
	scorecardTemplates: 'ScorecardTemplate',
	sharedCalendars: 'SharedCalendar',
	sources: 'CandidateSource',
	stages: 'JobStage',
};

/** The documented fields of a record. */
export function documented(schemaName: string, record: object): Record<string, unknown> {
	const { properties = {} } = readContract('kula.yaml').schemas[schemaName] ?? {};
	return Object.fromEntries(Object.entries(record).filter(([field]) => field in properties));
}

/** A record as the vendor answers it: what is kept beside the documented fields is not shown, nor is a secret. */
export function bodyOf(
	state: KulaState,
	table: TableName,
	record: KulaRecord,
): Record<string, unknown> {
	if (table === 'interviews') return interviewBody(state, record.id);
	return omit(documented(schemaNames[table] ?? 'IdName', record), 'secret');
}

/** An interview with its people by name and its state at this time. */
export function interviewBody(state: KulaState, id: number): Record<string, unknown> {
	const interview = state.get('interviews', id, 'Interview');
	const candidate = state.tables.candidates.get(interview.candidate_id);
	return {
		...documented('Interview', interview),
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
