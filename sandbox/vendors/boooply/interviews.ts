import { DateTime } from 'luxon';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import {
	checkInterview,
	defaultDurationMinutes,
	schedulingModeOf,
	type InterviewInput,
} from './createRules';
import { refuse } from './errors';
import { newParticipant } from './participants';
import { fullMeetingBody, meetingBody } from './presentation';
import type { Meeting } from './records';
import { meetingOf, type BoooplyState } from './state';
import { tenantOf } from './keys';

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
			const meeting = newMeeting(state, input, tenant.organization.name);
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

function newMeeting(state: BoooplyState, input: InterviewInput, organization: string): Meeting {
	const { meetingType, isTeamMeeting = false, jobRole = null } = input;
	const participants = input.participants.map((person) => newParticipant(state, person));
	const fixed = schedulingModeOf(input) === 'FIXED' ? input.scheduledAt : undefined;
	return {
		id: state.nextId(),
		code: newCode(state, input),
		olderShape: false,
		title: input.title ?? automaticTitle(input, organization),
		jobRole,
		meetingType,
		isTeamMeeting,
		sessionStatus: 'SCHEDULED',
		scheduledAt: fixed === undefined ? null : utc(fixed),
		durationMinutes: input.durationMinutes ?? defaultDurationMinutes,
		createdAt: new Date(state.now()).toISOString(),
		participants,
		source: 'api',
		sourceId: null,
		sourcePlatform: 'custom',
		transcript: [],
		score: null,
		recommendation: null,
		recording: null,
	};
}

/** The documentation's samples begin with these three prefixes. */
export function newCode(
	state: BoooplyState,
	{ meetingType, isTeamMeeting }: Pick<Meeting, 'meetingType'> & { isTeamMeeting?: boolean },
): string {
	const prefix = isTeamMeeting ? 'Team' : meetingType === 'AI_ONLY' ? 'Boooply-AI' : 'Boooply-H';
	return `${prefix}-${1_000_000_000 + state.nextNumber()}`;
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

/** The vendor's samples are in UTC without milliseconds. */
export function utc(time: string): string {
	const parsed = DateTime.fromISO(time, { zone: 'utc' });
	return (
		parsed.toISO({ suppressMilliseconds: true }) ?? refuse(422, 'VALIDATION_ERROR', 'Not a time')
	);
}
