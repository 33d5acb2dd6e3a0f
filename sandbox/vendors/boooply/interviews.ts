import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { checkInterview, schedulingModeOf, type InterviewInput } from './createRules';
import { refuse } from './errors';
import { tenantOf } from './keys';
import { defaultDurationMinutes, newMeeting, type MeetingDraft } from './newMeeting';
import { fullMeetingBody, meetingBody } from './presentation';
import type { Meeting } from './records';
import { meetingOf, type BoooplyState } from './state';
import { utc } from './times';

interface MeetingPath {
	meetingCode: string;
}

interface Reschedule {
	scheduledAt: string;
	durationMinutes?: number;
}

/** Create, get, move, cancel, delete. */
export function interviewHandlers(state: BoooplyState) {
	return {
		'interview.create'(context: Context<InterviewInput>): Answer {
			const input = context.request.requestBody;
			checkInterview(input, state.now());
			const tenant = tenantOf(context);
			const meeting = newMeeting(state, draftOf(input, tenant.organization.name));
			tenant.meetings.set(meeting.code, meeting);
			return { status: 200, body: { success: true, meeting: meetingBody(meeting) } };
		},
		'interview.get'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			return { status: 200, body: { success: true, meeting: fullMeetingBody(meeting) } };
		},
		'interview.reschedule'(context: Context<Reschedule, MeetingPath>): Answer {
			const { params, requestBody } = context.request;
			const meeting = meetingOf(tenantOf(context), params.meetingCode);
			refuseUnlessChangeable(meeting, 'reschedule');
			meeting.scheduledAt = utc(requestBody.scheduledAt);
			meeting.durationMinutes = requestBody.durationMinutes ?? meeting.durationMinutes;
			return { status: 200, body: { success: true, meeting: meetingBody(meeting) } };
		},
		'interview.cancel'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			refuseUnlessChangeable(meeting, 'cancel');
			meeting.sessionStatus = 'CANCELLED';
			return { status: 200, body: { success: true, meeting: meetingBody(meeting) } };
		},
		'interview.delete'(context: Context<undefined, MeetingPath>): Answer {
			const tenant = tenantOf(context);
			const meeting = meetingOf(tenant, context.request.params.meetingCode);
			tenant.meetings.delete(meeting.code);
			return { status: 200, body: { success: true, message: 'Interview deleted' } };
		},
	};
}

/** As the create call fills in what was not given. */
function draftOf(input: InterviewInput, organization: string): MeetingDraft {
	const { meetingType, isTeamMeeting, jobRole, durationMinutes, participants } = input;
	const start = schedulingModeOf(input) === 'FIXED' ? input.scheduledAt : undefined;
	return {
		title: input.title ?? automaticTitle(input, organization),
		jobRole: jobRole ?? null,
		meetingType,
		isTeamMeeting,
		scheduledAt: start === undefined ? null : utc(start),
		durationMinutes: durationMinutes ?? defaultDurationMinutes,
		participants,
		source: 'api',
		sourcePlatform: 'custom',
	};
}

function automaticTitle(input: InterviewInput, organization: string): string {
	if (input.isTeamMeeting) return 'Team meeting';
	const candidate = input.participants.find(({ role }) => role === 'CANDIDATE')?.name ?? '';
	const kind = input.meetingType === 'AI_ONLY' ? 'AI Interview' : 'Interview';
	const company = input.companyName ?? organization;
	return `${kind} with ${candidate} for ${input.jobRole ?? ''} at ${company}`;
}

function refuseUnlessChangeable({ sessionStatus }: Meeting, verb: string): void {
	if (!['ACTIVE', 'COMPLETED', 'CANCELLED'].includes(sessionStatus)) return;
	refuse(400, 'BAD_REQUEST', `Cannot ${verb} an interview that is ${sessionStatus}`);
}
