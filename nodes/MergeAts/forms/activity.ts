import { choiceInModel, recordInModel, textInModel } from './modelFields';
import type { ModelForm } from './modelForm';

/** ATS reference, Activities, create. */
export const activityForm: ModelForm = {
	main: [
		recordInModel({
			name: 'candidate',
			displayName: 'Candidate',
			description: 'The candidate whom the activity is about',
			search: 'searchCandidates',
		}),
		choiceInModel(
			{ name: 'activity_type', displayName: 'Type', description: 'The kind of activity' },
			['NOTE', 'EMAIL', 'OTHER'],
		),
		textInModel({
			name: 'subject',
			displayName: 'Subject',
			placeholder: 'e.g. Phone screen',
		}),
		textInModel({ name: 'body', displayName: 'Body', placeholder: 'e.g. Can begin in May' }, 4),
	],
	additional: [
		recordInModel({
			name: 'user',
			displayName: 'User',
			description: 'The user who did it',
			search: 'searchUsers',
		}),
		choiceInModel(
			{
				name: 'visibility',
				displayName: 'Visibility',
				description: 'Who can see the activity in the ATS',
			},
			['PRIVATE', 'PUBLIC', 'ADMIN_ONLY'],
		),
	],
};
