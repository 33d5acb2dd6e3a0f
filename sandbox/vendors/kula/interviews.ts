import { omit, pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data } from './answers';
import { refuse, refuseWith } from './errors';
import { checkDraft, checkOrganizer, type InterviewDraft } from './interviewRules';
import { interviewBody, meetingStatusOf } from './presentation';
import { provision } from './provisioning';
import type { Activity, Application, Interview } from './records';
import { utc, type KulaState } from './state';

type InterviewInput = InterviewDraft & { organizer_id: number };

interface ApplicationPath {
	application_id: number;
}

interface IdPath {
	id: number;
}

/** What an interview takes from its activity of the plan when it is left out. */
const inherited = [
	'kind',
	'location',
	'duration_minutes',
	'interviewer_ids',
	'name',
	'candidate_template_id',
	'interviewer_template_id',
	'scorecard_template_id',
] satisfies Array<keyof Activity>;

const blank = {
	stage_activity_id: null,
	location: null,
	name: null,
	office_id: null,
	host_id: null,
	hackerrank_template_id: null,
	conference_url: null,
	candidate_template_id: null,
	interviewer_template_id: null,
	scorecard_template_id: null,
	shared_calendar_id: null,
	external: null,
	calendar_event_visibility: 'default',
	ai_note_taker_enabled: false,
	ai_scorecard_assist_enabled: false,
	mark: null,
};

/** Create, update, cancel, no-show. */
export function interviewHandlers(state: KulaState) {
	const interviewOf = ({ request }: Context<unknown, IdPath>): Interview =>
		state.get('interviews', Number(request.params.id), 'Interview');
	const answer = ({ id }: Interview, status = 200): Answer =>
		data(state, interviewBody(state, id), status);

	return {
		'interview.create'(context: Context<InterviewInput, ApplicationPath>): Answer {
			const { params, requestBody } = context.request;
			const id = Number(params.application_id);
			const application = state.get('applications', id, 'Application');
			const activity = activityOf(state, application, requestBody.stage_activity_id);
			const draft = { ...pick(activity, inherited), ...requestBody };
			checkOrganizer(state, requestBody.organizer_id);
			checkDraft(state, draft, true);
			const interview = plantInterview(state, application, draft, activity);
			if (!interview.external?.managed) provision(state, interview, 'interview.event.created');
			return answer(interview, 201);
		},
		'interview.update'(context: Context<Partial<InterviewDraft>, IdPath>): Answer {
			const interview = interviewOf(context);
			if (interview.mark === 'cancelled') refuseWith('err_interview_cancelled');
			const change = context.request.requestBody;
			const draft: InterviewDraft = { ...interview, end_time: undefined, ...change };
			checkDraft(state, draft, change.start_time !== undefined);
			const external = change.external && { ...interview.external, ...change.external };
			state.change(interview, { ...change, ...(external && { external }), ...timesOf(draft) });
			if (!interview.external?.managed) provision(state, interview, 'interview.event.updated');
			return answer(interview);
		},
		'interview.cancel'(context: Context<undefined, IdPath>): Answer {
			const interview = interviewOf(context);
			const status = meetingStatusOf(interview, state.now());
			if (status === 'cancelled') refuseWith('err_interview_already_cancelled');
			if (interview.location === 'hackerrank' && status === 'ended') {
				refuseWith('err_cannot_cancel_completed_hackerrank');
			}
			state.change(interview, { mark: 'cancelled', conference_url: null });
			return answer(interview);
		},
		/** The code of this refusal and the next is not documented. */
		'interview.markNoShow'(context: Context<undefined, IdPath>): Answer {
			const interview = interviewOf(context);
			const status = meetingStatusOf(interview, state.now());
			if (status !== 'in_progress' && status !== 'ended') {
				refuse(422, 'err_interview_not_started', 'The interview is not in progress or ended');
			}
			const isScored = [...state.tables.scorecards.values()].some(
				(card) => card.interview_id === interview.id && card.status === 'submitted',
			);
			if (isScored) refuse(422, 'err_scorecard_submitted', 'A scorecard is submitted already');
			state.change(interview, { mark: 'candidate_no_show' });
			return answer(interview);
		},
		'interview.undoNoShow'(context: Context<undefined, IdPath>): Answer {
			const interview = interviewOf(context);
			if (interview.mark !== 'candidate_no_show') {
				refuse(422, 'err_not_marked_no_show', 'The candidate is not marked as a no-show');
			}
			state.change(interview, { mark: null });
			return answer(interview);
		},
	};
}

/** Keeps an interview without checking it. */
export function plantInterview(
	state: KulaState,
	application: Application,
	draft: InterviewDraft,
	activity?: Activity,
): Interview {
	const { kind, interviewer_ids = [], organizer_id = 0, ...rest } = draft;
	const isManaged = rest.external?.managed === true;
	return state.add('interviews', {
		...blank,
		...omit(rest, ['end_time', 'duration_minutes']),
		...timesOf(draft),
		timezone: draft.timezone,
		// How an interview managed elsewhere is listed is not documented: as its own kind, which only lists know.
		kind: isManaged ? 'external' : kind === 'one_on_one' ? 'one_on_one' : 'panel',
		location: rest.location ?? null,
		interviewer_ids,
		organizer_id,
		application_id: application.id,
		job_id: application.job.id,
		candidate_id: application.candidate.id,
		stage_id: activity?.stage_id ?? application.stage.id,
		stage_activity_id: activity?.id ?? null,
		conference_url: rest.external?.video_conferencing_url ?? null,
	});
}

/** The three times of an interview, the end winning over the length. */
function timesOf({ start_time, end_time, duration_minutes = 0 }: InterviewDraft) {
	const start = Date.parse(start_time);
	const end = end_time === undefined ? start + duration_minutes * 60_000 : Date.parse(end_time);
	return {
		start_time: utc(start),
		end_time: utc(end),
		duration_minutes: Math.round((end - start) / 60_000),
	};
}

function activityOf(
	state: KulaState,
	application: Application,
	id: number | null | undefined,
): Activity | undefined {
	if (!id) return undefined;
	const activity = state.tables.activities.get(id);
	if (activity?.job_id === application.job.id) return activity;
	return refuse(422, 'err_stage_activity_not_found', 'The job has no such activity');
}
