import sortBy from 'lodash/sortBy';
import type { INodeProperties } from 'n8n-workflow';

import { flatList } from '../flatList';
import { jobFields } from '../jobFields';
import { interviews } from './interviewTypes';

const ownFields: INodeProperties[] = [
	{
		displayName: 'Candidate Resume',
		name: 'candidateCV',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description:
			'The resume as plain text, Markdown, or the JSON of a parsed resume. The questions build on it.',
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
		description: 'Whether the candidate gets feedback from the AI by email after the evaluation',
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
];

/** What an interview can have beyond what it needs; API reference, Create Interview. */
export const interviewFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: { show: { interviewType: interviews } },
	options: sortBy([...ownFields, ...jobFields], 'displayName'),
};
