import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { flatList } from '../../../shared/lists';
import { prepare } from '../../../shared/plan';
import { records } from '../../../shared/records';
import { timeZone } from '../../../shared/fields';
import { jobFields } from '../jobFields';
import { participantsField } from '../participantFields';
import { checkCreate } from './createChecks';
import { simplifiedMeeting, wholeMeeting } from './meeting';

const shown = { resource: ['interview'], operation: ['create'] };
const interviews = ['ai', 'human'];

/** API reference, Create Interview. */
export const create: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create an interview',
	description: 'Book an AI interview, a human interview or a team meeting and invite everybody',
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
	noDataExpression: true,
	displayOptions: { show: shown },
	options: [
		{
			name: 'AI Interview',
			value: 'ai',
			description: 'An AI interviewer talks with one candidate',
			routing: { request: { body: { meetingType: 'AI_ONLY' } } },
		},
		{
			name: 'Human Interview',
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

const immediate = {
	name: 'Immediately',
	value: 'IMMEDIATE',
	description: 'The meeting can be joined as soon as it is created',
};
const fixed = {
	name: 'Fixed Time',
	value: 'FIXED',
	description: 'The meeting takes place at the time you give',
};
const candidatePicks = {
	name: 'Candidate Picks',
	value: 'CANDIDATE_PICKS',
	description: 'The candidate chooses one of your slots by a link that is valid for 7 days',
};

const schedulingMode: INodeProperties = {
	displayName: 'Scheduling Mode',
	name: 'schedulingMode',
	type: 'options',
	noDataExpression: true,
	options: [candidatePicks, fixed, immediate],
	default: 'IMMEDIATE',
	description: 'When the meeting takes place',
	routing: { send: { type: 'body', property: 'schedulingMode' } },
};

const slots: INodeProperties[] = [
	{
		displayName: 'Slots Are',
		name: 'slotsInput',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...shown, schedulingMode: ['CANDIDATE_PICKS'] } },
		options: [
			{ name: 'Typed Here', value: 'typed' },
			{ name: 'A List From an Expression', value: 'list' },
		],
		default: 'typed',
	},
	{
		displayName: 'Slots',
		name: 'slots',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Slot',
		default: {},
		required: true,
		displayOptions: {
			show: { ...shown, schedulingMode: ['CANDIDATE_PICKS'], slotsInput: ['typed'] },
		},
		description: 'Up to 50 times the candidate may choose from, each as long as Duration',
		options: [
			{
				displayName: 'Slot',
				name: 'slot',
				values: [
					{
						displayName: 'Start',
						name: 'start',
						type: 'dateTime',
						default: '',
						required: true,
						routing: { send: { type: 'body', property: '=availableSlots[{{$index}}].start' } },
					},
					{
						displayName: 'End',
						name: 'end',
						type: 'dateTime',
						default: '',
						required: true,
						routing: { send: { type: 'body', property: '=availableSlots[{{$index}}].end' } },
					},
				],
			},
		],
	},
	{
		displayName: 'Slot List',
		name: 'slotList',
		type: 'json',
		default: '',
		required: true,
		displayOptions: {
			show: { ...shown, schedulingMode: ['CANDIDATE_PICKS'], slotsInput: ['list'] },
		},
		placeholder: 'e.g. {{ $json.slots }}',
		description:
			'A list of slots with start and end, of which the first 50 are offered. The slots of Availability: Get Slots or Find Common Slots go straight in.',
		hint: 'Switch to Expression and drag slots in from the step before',
		routing: { send: { type: 'body', property: 'availableSlots' } },
	},
];

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: { show: { ...shown, interviewType: interviews } },
	options: [
		{
			displayName: 'Candidate CV',
			name: 'candidateCV',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description:
				'The CV as plain text, Markdown, or the JSON of a parsed CV. The questions build on it.',
			routing: { send: { type: 'body', property: 'candidateCV' } },
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			options: [
				{ name: 'Assignment', value: 'ASSIGNMENT' },
				{ name: 'Behavioral', value: 'BEHAVIORAL' },
				{ name: 'Case Study', value: 'CASE_STUDY' },
				{ name: 'Cultural', value: 'CULTURAL' },
				{ name: 'Final', value: 'FINAL' },
				{ name: 'Panel', value: 'PANEL' },
				{ name: 'Screening', value: 'SCREENING' },
				{ name: 'Technical', value: 'TECHNICAL' },
			],
			default: 'SCREENING',
			description: 'What kind of interview it is',
			routing: { send: { type: 'body', property: 'category' } },
		},
		{
			displayName: 'Company Name',
			name: 'companyName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Acme Corp',
			description: "Shown to the candidate; your organization's name unless given",
			routing: { send: { type: 'body', property: 'companyName' } },
		},
		...jobFields,
		{
			displayName: 'Evaluation Focus',
			name: 'evaluationFocus',
			type: 'options',
			options: [
				{ name: 'Balanced', value: 'balanced' },
				{ name: 'Communication', value: 'communication' },
				{ name: 'Culture', value: 'culture' },
				{ name: 'Knowledge', value: 'knowledge' },
				{ name: 'Problem Solving', value: 'problem_solving' },
			],
			default: 'balanced',
			description: 'What the evaluation weighs most',
			routing: { send: { type: 'body', property: 'evaluationFocus' } },
		},
		{
			displayName: 'External Job ID',
			name: 'externalJobId',
			type: 'string',
			default: '',
			description: "The job's ID in your ATS, which links the interview to a Boooply position",
			routing: { send: { type: 'body', property: 'externalJobId' } },
		},
		{
			displayName: 'Generate Questions',
			name: 'aiGenerate',
			type: 'boolean',
			default: true,
			description: 'Whether the AI adds questions of its own, as many as your plan allows',
			routing: { send: { type: 'body', property: 'aiGenerate' } },
		},
		{
			displayName: 'Job Description',
			name: 'jobDescription',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'The text of the job posting',
			routing: { send: { type: 'body', property: 'jobDescription' } },
		},
		{
			displayName: 'Questions',
			name: 'questions',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Question' },
			default: [],
			placeholder: 'e.g. What was your hardest bug?',
			description: 'Asked before the questions of the AI; an expression may give a whole list',
			routing: { send: { type: 'body', property: 'questions', preSend: [flatList('questions')] } },
		},
		{
			displayName: 'Send Candidate Feedback',
			name: 'sendCandidateFeedback',
			type: 'boolean',
			default: false,
			description: 'Whether the candidate gets feedback from the AI by e-mail after the evaluation',
			routing: { send: { type: 'body', property: 'sendCandidateFeedback' } },
		},
		{
			displayName: 'Stage',
			name: 'stage',
			type: 'string',
			default: '',
			placeholder: 'e.g. Round 1',
			description: 'The stage of your hiring process, in your own words',
			routing: { send: { type: 'body', property: 'stage' } },
		},
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Backend interview with Jane Doe',
			description: 'Made from the names of candidate, role and company unless given',
			routing: { send: { type: 'body', property: 'title' } },
		},
	],
};

const teamMeetingFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: { show: { ...shown, interviewType: ['team'] } },
	options: [
		{
			displayName: 'Agenda',
			name: 'agenda',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Point' },
			default: [],
			placeholder: 'e.g. Compare the scorecards',
			description: 'The points to talk about; an expression may give a whole list',
			routing: { send: { type: 'body', property: 'agenda', preSend: [flatList('agenda')] } },
		},
		{
			displayName: 'Record and Transcribe',
			name: 'transcriptionEnabled',
			type: 'boolean',
			default: false,
			description: 'Whether the meeting gets a video recording, a transcript and a recap',
			routing: { send: { type: 'body', property: 'transcriptionEnabled' } },
		},
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Debrief on Jane Doe',
			description: 'What the invitation is called',
			routing: { send: { type: 'body', property: 'title' } },
		},
	],
};

export const createFields: INodeProperties[] = [
	{
		displayName:
			'Creating an interview e-mails the participants at once and uses one credit of your plan, even if it is cancelled later',
		name: 'createNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: shown },
	},
	interviewType,
	{
		displayName: 'Job Role',
		name: 'jobRole',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Backend Engineer',
		displayOptions: { show: { ...shown, interviewType: interviews } },
		description: 'The job that the candidate is interviewed for',
		routing: { send: { type: 'body', property: 'jobRole' } },
	},
	{ ...participantsField, displayOptions: { show: shown } },
	{ ...schedulingMode, displayOptions: { show: { ...shown, interviewType: interviews } } },
	{
		...schedulingMode,
		options: [fixed, immediate],
		displayOptions: { show: { ...shown, interviewType: ['team'] } },
	},
	{
		displayName: 'Start',
		name: 'scheduledAt',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { ...shown, schedulingMode: ['FIXED'] } },
		description: 'When the meeting begins, in the time zone below unless it carries an offset',
		routing: { send: { type: 'body', property: 'scheduledAt' } },
	},
	...slots,
	{
		...timeZone,
		displayOptions: { show: { ...shown, schedulingMode: ['FIXED', 'CANDIDATE_PICKS'] } },
	},
	{
		displayName: 'Duration',
		name: 'durationMinutes',
		type: 'number',
		typeOptions: { minValue: 5, numberPrecision: 0 },
		default: 30,
		displayOptions: { show: shown },
		description: 'How long the meeting lasts, in minutes',
		routing: { send: { type: 'body', property: 'durationMinutes' } },
	},
	additionalFields,
	teamMeetingFields,
];
