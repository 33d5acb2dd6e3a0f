import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse, refuseField, refuseUnknown } from './errors';
import { accept, amend, change, checkOpen } from './interviewRules';
import { interviewBody } from './presentation';
import type { Amendment, Interview, InterviewInput, JobDriver } from './records';
import type { SchedulerState } from './state';
import { operatorOf } from './tokens';

interface InterviewPath {
	id: string;
}

/** Interviews as the company holds them. */
export function interviewHandlers(state: SchedulerState) {
	/** @throws Refusal 404 when the company holds no such interview. */
	const ownOf = (context: Context<unknown, InterviewPath>): Interview => {
		const interview = state.interviews.get(Number(context.request.params.id));
		const { company } = operatorOf(context);
		return interview?.interviewer.company?.id === company.id ? interview : refuseUnknown();
	};

	/** In the samples the interviewer answers; whether a colleague may is not documented, here not. */
	const asInterviewer = (context: Context<unknown, InterviewPath>): Interview => {
		const interview = ownOf(context);
		return interview.interviewer.id === operatorOf(context).id
			? interview
			: refuse(403, 'Only the interviewer can do this');
	};

	const stored = (interview: Interview): Answer => {
		state.interviews.set(interview.id, interview);
		return { status: 200, body: { interview: interviewBody(interview) } };
	};

	return {
		'interview.create'(context: Context<{ interview: InterviewInput }>): Answer {
			const { company, id: userId } = operatorOf(context);
			const input = context.request.requestBody.interview;
			const interviewee = state.jobDrivers.get(input.interviewee_id);
			const interviewer = state.users.get(userId);
			if (!interviewee || !interviewer) return refuseField('interviewee', 'must exist');
			const invited: JobDriver = {
				...interviewee,
				kind: 'interview',
				updatedAt: state.timestamp(),
			};
			const draft: Interview = {
				id: state.nextId(),
				kind: input.kind,
				status: 'pending',
				startAt: input.start_at,
				endAt: input.end_at,
				amendStartAt: null,
				amendEndAt: null,
				amendedBy: null,
				location: null,
				interviewee,
				interviewer,
			};
			const interview = change(state, company, draft, input);
			state.jobDrivers.set(invited.id, invited);
			return stored({ ...interview, interviewee: invited });
		},
		'interview.update'(
			context: Context<{ interview: Partial<InterviewInput> }, InterviewPath>,
		): Answer {
			const interview = ownOf(context);
			checkOpen(interview);
			const { company } = operatorOf(context);
			return stored(change(state, company, interview, context.request.requestBody.interview));
		},
		'interview.amend'(context: Context<{ interview: Amendment }, InterviewPath>): Answer {
			const { interview: amendment } = context.request.requestBody;
			return stored(amend(asInterviewer(context), amendment, 'interviewer'));
		},
		'interview.accept'(context: Context<unknown, InterviewPath>): Answer {
			return stored(accept(asInterviewer(context), 'interviewer'));
		},
		'interview.cancel'(context: Context<unknown, InterviewPath>): Answer {
			const interview = ownOf(context);
			checkOpen(interview);
			return stored({ ...interview, status: 'cancelled' });
		},
	};
}
