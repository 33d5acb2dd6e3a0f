import type { INodeProperties } from 'n8n-workflow';

import { timeZone } from '../../shared/editor/fields';
import {
	choiceInModel,
	recordInModel,
	recordsInModel,
	textInModel,
	timeInModel,
} from './modelFields';
import type { ModelForm } from './modelForm';

const people: INodeProperties[] = [
	recordInModel({
		name: 'application',
		displayName: 'Application',
		description: 'The application that the interview is about: a candidate for a job',
		search: 'searchApplications',
	}),
	recordsInModel({
		name: 'interviewers',
		displayName: 'Interviewer',
		description: 'The users who interview',
		choices: 'getUsers',
	}),
];

const times: INodeProperties[] = [
	{
		...timeInModel({
			name: 'start_at',
			displayName: 'Start',
			description: 'When the interview starts, in the time zone below unless it has an offset',
		}),
		required: true,
	},
	{
		...timeInModel({
			name: 'end_at',
			displayName: 'End',
			description: 'When the interview ends, in the time zone below unless it has an offset',
		}),
		required: true,
	},
	timeZone,
];

/** ATS reference, Interviews, create. */
export const interviewForm: ModelForm = {
	main: [...people, ...times],
	additional: [
		recordInModel({
			name: 'job_interview_stage',
			displayName: 'Job Interview Stage',
			description: 'The stage the interview belongs to; the list shows those of the job',
			search: 'searchStagesOfApplication',
		}),
		textInModel({
			name: 'location',
			displayName: 'Location',
			placeholder: 'e.g. https://meet.example.com/onsite',
			description: 'Where the interview takes place: a room or a link',
		}),
		recordInModel({
			name: 'organizer',
			displayName: 'Organizer',
			description: 'The user who organizes the interview',
			search: 'searchUsers',
		}),
		choiceInModel(
			{ name: 'status', displayName: 'Status', description: 'How far the interview has got' },
			['SCHEDULED', 'AWAITING_FEEDBACK', 'COMPLETE'],
		),
	],
};
