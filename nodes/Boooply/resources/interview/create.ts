import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { prepare, type Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { commonInterview } from '../../commonInterview';
import { participantFields } from '../participantFields';
import { checkCreate } from './createChecks';
import { durationField, jobRoleField } from './meetingFields';
import { interviews } from './interviewTypes';
import { interviewFields } from './interviewFields';
import { simplifiedMeeting, wholeMeeting } from './meeting';
import { schedulingFields } from './schedulingFields';
import { teamMeetingFields } from './teamMeetingFields';

/** API reference, Create Interview. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create an interview',
	description: 'Book an AI interview, a 1-to-1 interview or a team meeting and invite everybody',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'POST', url: '/api/integration/interviews' },
		send: { preSend: [prepare(checkCreate)] },
		output: { postReceive: [records('meeting'), wholeMeeting, simplifiedMeeting] },
	},
};

const interviewType: INodeProperties = {
	displayName: 'Interview Type',
	name: 'interviewType',
	type: 'options',
	options: [
		{
			name: 'AI Interview',
			value: 'ai',
			description: 'An AI interviewer talks with one candidate',
			routing: { request: { body: { meetingType: 'AI_ONLY' } } },
		},
		{
			name: '1-to-1 Interview',
			value: 'human',
			description: 'Your interviewers talk with a candidate',
			routing: { request: { body: { meetingType: 'HUMAN' } } },
		},
		{
			name: 'Team Meeting',
			value: 'team',
			description: 'A meeting of your team, such as a debrief',
			routing: { request: { body: { meetingType: 'HUMAN', isTeamMeeting: true } } },
		},
	],
	default: 'ai',
};

export const createFields = shownFor(
	'interview',
	['create'],
	[
		notice(
			'createNotice',
			'Creating an interview emails the participants at once, from hello@boooply.com, and uses one credit of your plan, even if it is cancelled later',
		),
		interviewType,
		{ ...jobRoleField, required: true, displayOptions: { show: { interviewType: interviews } } },
		...participantFields,
		...schedulingFields,
		durationField,
		interviewFields,
		teamMeetingFields,
	],
);
