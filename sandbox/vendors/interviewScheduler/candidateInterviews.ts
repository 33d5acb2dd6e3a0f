import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuseUnknown } from './errors';
import { accept, amend, checkOpen } from './interviewRules';
import { pageAnswer, type PageQuery } from './pages';
import { contractBody, interviewBody, jobBody, shortInterviewBody } from './presentation';
import type { Amendment, Interview, JobDriver, JobDriverKind } from './records';
import type { SchedulerState } from './state';
import { driverOf } from './tokens';

interface InterviewPath {
	id: string;
}

interface ApplicationQuery extends PageQuery {
	by_state: keyof typeof kindsByState;
}

const kindsByState = {
	accepted: ['accepted'],
	application: ['interview', 'verified'],
	all_rejected: ['rejected', 'rejected_verified'],
} satisfies Record<string, JobDriverKind[]>;

/** Interviews and applications as the driver sees them. */
export function candidateHandlers(state: SchedulerState) {
	/** @throws Refusal 404 when the driver is not invited to such an interview. */
	const invitationOf = (context: Context<unknown, InterviewPath>): Interview => {
		const interview = state.interviews.get(Number(context.request.params.id));
		const { id } = driverOf(context);
		return interview?.interviewee.driver.id === id ? interview : refuseUnknown();
	};

	const stored = (interview: Interview): Answer => {
		state.interviews.set(interview.id, interview);
		return { status: 200, body: { interview: interviewBody(interview) } };
	};

	const applicationBody = (application: JobDriver) => ({
		id: application.id,
		interviews: [...state.interviews.values()]
			.filter(({ interviewee }) => interviewee.id === application.id)
			.map(shortInterviewBody),
		job: jobBody(application.job),
		kind: application.kind,
		kind_updated_by: null,
		last_contract:
			application.contract && contractBody(application.contract, application, state.now()),
	});

	return {
		'candidateInterview.accept'(context: Context<unknown, InterviewPath>): Answer {
			return stored(accept(invitationOf(context), 'interviewee'));
		},
		'candidateInterview.amend'(context: Context<{ interview: Amendment }, InterviewPath>): Answer {
			const { interview: amendment } = context.request.requestBody;
			return stored(amend(invitationOf(context), amendment, 'interviewee'));
		},
		'candidateInterview.reject'(context: Context<unknown, InterviewPath>): Answer {
			const interview = invitationOf(context);
			checkOpen(interview);
			const interviewee: JobDriver = {
				...interview.interviewee,
				kind: 'rejected',
				updatedAt: state.timestamp(),
			};
			state.jobDrivers.set(interviewee.id, interviewee);
			return stored({ ...interview, status: 'rejected', interviewee });
		},
		'ownApplication.getAll'(context: Context<undefined, object, ApplicationQuery>): Answer {
			const { query } = context.request;
			const { id } = driverOf(context);
			const kinds: JobDriverKind[] = kindsByState[query.by_state];
			const own = [...state.jobDrivers.values()].filter(
				({ driver, kind }) => driver.id === id && kinds.includes(kind),
			);
			return pageAnswer('job_drivers', own.map(applicationBody), query);
		},
	};
}
