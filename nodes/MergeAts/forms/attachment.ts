import { choiceInModel, recordInModel, textInModel } from './modelFields';
import type { ModelForm } from './modelForm';

export const attachmentTypes = ['RESUME', 'COVER_LETTER', 'OFFER_LETTER', 'OTHER'] as const;

/** ATS reference, Attachments, create. */
export const attachmentForm: ModelForm = {
	main: [
		recordInModel({
			name: 'candidate',
			displayName: 'Candidate',
			description: 'The candidate whom the file belongs to',
			search: 'searchCandidates',
		}),
		textInModel({
			name: 'file_url',
			displayName: 'File URL',
			placeholder: 'e.g. https://example.com/resume.pdf',
			description: 'The address from which the ATS can read the file',
		}),
		textInModel({
			name: 'file_name',
			displayName: 'File Name',
			placeholder: 'e.g. resume.pdf',
		}),
		choiceInModel(
			{ name: 'attachment_type', displayName: 'Type', description: 'The kind of file' },
			attachmentTypes,
		),
	],
	additional: [],
};
