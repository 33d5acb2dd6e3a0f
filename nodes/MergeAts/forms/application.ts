import { recordLocator } from '../resources/recordLocator';
import {
	recordInModel,
	recordsInModel,
	rowsInModel,
	textInModel,
	timeInModel,
} from './modelFields';
import type { ModelForm } from './modelForm';

const answers = rowsInModel(
	{
		name: 'screening_question_answers',
		displayName: 'Screening Answers',
		row: 'Answer',
		description: 'Answers to the screening questions of the job',
	},
	[
		{
			...recordLocator({
				name: 'question',
				displayName: 'Question',
				description: 'The question; the list shows those of the job',
				search: 'searchScreeningQuestions',
			}),
			required: false,
		},
		{ displayName: 'Answer', name: 'answer', type: 'string', default: '' },
	],
	'answer',
);

/** ATS reference, Applications, create. */
export const applicationForm: ModelForm = {
	main: [
		recordInModel({
			name: 'candidate',
			displayName: 'Candidate',
			description: 'The candidate who applies',
			search: 'searchCandidates',
		}),
		recordInModel({
			name: 'job',
			displayName: 'Job',
			description: 'The job that the candidate applies for',
			search: 'searchJobs',
		}),
	],
	additional: [
		timeInModel({
			name: 'applied_at',
			displayName: 'Applied At',
			description:
				'When the candidate applied, in the time zone of the workflow unless it has an offset',
		}),
		recordInModel({
			name: 'credited_to',
			displayName: 'Credited To',
			description: 'The user who gets the credit for the application',
			search: 'searchUsers',
		}),
		recordInModel({
			name: 'current_stage',
			displayName: 'Current Stage',
			description: 'The stage to start at; the list shows those of the job',
			search: 'searchStages',
		}),
		recordsInModel({
			name: 'offers',
			displayName: 'Offer',
			description: 'The offers that belong to the application',
			choices: 'getOffers',
		}),
		recordInModel({
			name: 'reject_reason',
			displayName: 'Reject Reason',
			description: 'Why the application was rejected',
			search: 'searchRejectReasons',
		}),
		timeInModel({
			name: 'rejected_at',
			displayName: 'Rejected At',
			description:
				'When the application was rejected, in the time zone of the workflow unless it has an offset',
		}),
		answers,
		textInModel({
			name: 'source',
			displayName: 'Source',
			placeholder: 'e.g. Career page',
			description: 'Where the application came from',
		}),
	],
};
