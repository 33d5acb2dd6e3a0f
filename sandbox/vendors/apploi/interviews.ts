import { Readable } from 'node:stream';
import { IANAZone } from 'luxon';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse, refuseUnknown } from './errors';
import { applicantOf } from './keys';
import type { Interviewer, InterviewInput } from './records';
import { interviewers } from './standardData';
import type { ApploiState } from './state';

interface ApplicantPath {
	applicant_id: string;
}

export function interviewHandlers(state: ApploiState) {
	return {
		/**
		 * Whether a second call replaces the first appointment is not documented: it adds another here. No success body
		 * is documented: text that is no JSON here.
		 */
		'interview.schedule'(context: Context<InterviewInput, ApplicantPath>): Answer {
			const { params, requestBody } = context.request;
			const { id } = applicantOf(state, context, params.applicant_id);
			book(state, id, requestBody);
			const headers = { 'content-type': 'text/plain' };
			return { status: 200, headers, stream: Readable.from(['Interview scheduled']) };
		},
	};
}

/** @throws Refusal 400 for a time zone that does not exist, 404 for an interviewer nobody knows. */
export function book(state: ApploiState, applicantId: number, input: InterviewInput): void {
	if (!IANAZone.isValidZone(input.timezone)) refuse(400, 'timezone is not a valid IANA time zone');
	if (!interviewers.some((interviewer) => isMeant(interviewer, input))) refuseUnknown();
	state.interviews.push({ applicantId, ...input });
}

function isMeant({ id, email, teamId }: Interviewer, input: InterviewInput): boolean {
	const { interviewerId, interviewerEmail, interviewerTeamId } = input;
	if (interviewerId !== undefined) return interviewerId === id;
	return interviewerEmail === email && interviewerTeamId === teamId;
}
