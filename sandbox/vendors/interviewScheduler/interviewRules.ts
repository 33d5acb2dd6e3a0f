import { DateTime } from 'luxon';
import { refuse, refuseField } from './errors';
import type { Amendment, Company, Interview, InterviewInput } from './records';
import type { SchedulerState } from './state';

/** The vendor answers times in UTC with milliseconds. */
function timestamp(time: string): string {
	return new Date(time).toISOString();
}

/** @throws Refusal 422 when the end is not after the start. */
function checkOrder(field: string, start: string, end: string): void {
	if (DateTime.fromISO(end) <= DateTime.fromISO(start)) {
		refuseField(field, 'must be after the start');
	}
}

/**
 * Puts given fields into an interview of a company.
 *
 * @throws Refusal 422 for people the company does not have, or an end that is not after the start
 */
export function change(
	state: SchedulerState,
	company: Company,
	interview: Interview,
	input: Partial<InterviewInput>,
): Interview {
	const interviewee = state.jobDrivers.get(input.interviewee_id ?? interview.interviewee.id);
	const interviewer = state.users.get(input.interviewer_id ?? interview.interviewer.id);
	if (interviewee?.job.company.id !== company.id) {
		return refuseField('interviewee', 'must exist');
	}
	if (interviewer?.company?.id !== company.id) {
		return refuseField('interviewer', 'must exist');
	}
	const startAt = timestamp(input.start_at ?? interview.startAt);
	const endAt = timestamp(input.end_at ?? interview.endAt);
	checkOrder('end_at', startAt, endAt);
	return {
		...interview,
		kind: input.kind ?? interview.kind,
		startAt,
		endAt,
		location: input.location ?? interview.location,
		interviewee,
		interviewer,
	};
}

/** Which interviews may still change is not documented: those that are neither cancelled nor rejected here. */
export function checkOpen({ status }: Interview): void {
	if (['cancelled', 'rejected'].includes(status)) {
		refuse(422, `The interview is ${status}`);
	}
}

/** @throws Refusal 422 when the interview is closed or the proposed end is not after the start. */
export function amend(
	interview: Interview,
	{ amend_start_at: start, amend_end_at: end }: Amendment,
	amendedBy: Interview['amendedBy'],
): Interview {
	checkOpen(interview);
	checkOrder('amend_end_at', start, end);
	return {
		...interview,
		status: 'amended',
		amendStartAt: timestamp(start),
		amendEndAt: timestamp(end),
		amendedBy,
	};
}

/**
 * Whether one may accept one's own proposal, and what becomes of the proposed times, is not documented: only the other
 * side may here, and they become the interview's.
 *
 * @throws Refusal 422 when there is nothing for this side to accept
 */
export function accept(interview: Interview, side: NonNullable<Interview['amendedBy']>): Interview {
	checkOpen(interview);
	if (interview.amendedBy === side) refuse(422, 'The other side has to accept the proposed time');
	return {
		...interview,
		status: 'scheduled',
		startAt: interview.amendStartAt ?? interview.startAt,
		endAt: interview.amendEndAt ?? interview.endAt,
		amendStartAt: null,
		amendEndAt: null,
		amendedBy: null,
	};
}
