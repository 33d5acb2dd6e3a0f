import type { INodeProperties } from 'n8n-workflow';

import { recordLocator } from '../resources/recordLocator';
import { attachmentTypes } from './attachment';
import {
	choiceInModel,
	flagInModel,
	rowsInModel,
	textInModel,
	textsInModel,
	timeInModel,
} from './modelFields';
import type { ModelForm } from './modelForm';

/** A value with its kind, as Merge has emails, phone numbers and links. */
function typedRow(
	{ displayName, placeholder }: Pick<INodeProperties, 'displayName' | 'placeholder'>,
	type: string,
	types: readonly string[],
): INodeProperties[] {
	return [
		{ displayName, name: 'value', type: 'string', default: '', placeholder },
		choiceInModel({ name: type, displayName: 'Type' }, types),
	];
}

const contacts: INodeProperties[] = [
	rowsInModel(
		{
			name: 'email_addresses',
			displayName: 'Emails',
			row: 'Email',
			description: 'The email addresses of the candidate',
		},
		typedRow({ displayName: 'Email', placeholder: 'e.g. mira@example.com' }, 'email_address_type', [
			'PERSONAL',
			'WORK',
			'OTHER',
		]),
		'value',
	),
	rowsInModel(
		{
			name: 'phone_numbers',
			displayName: 'Phones',
			row: 'Phone',
			description: 'The phone numbers of the candidate',
		},
		typedRow({ displayName: 'Number', placeholder: 'e.g. +49 30 901820' }, 'phone_number_type', [
			'MOBILE',
			'HOME',
			'WORK',
			'SKYPE',
			'OTHER',
		]),
		'value',
	),
];

const applications = rowsInModel(
	{
		name: 'applications',
		displayName: 'Applications',
		row: 'Application',
		description: 'The jobs that the candidate applies for',
	},
	[
		{
			...recordLocator({
				name: 'job',
				displayName: 'Job',
				description: 'The job that the candidate applies for',
				search: 'searchJobs',
			}),
			required: false,
		},
	],
	'job',
);

const attachments = rowsInModel(
	{
		name: 'attachments',
		displayName: 'Attachments',
		row: 'Attachment',
		description: 'Files of the candidate, such as the resume',
	},
	[
		{
			displayName: 'File URL',
			name: 'file_url',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/resume.pdf',
			description: 'The address from which the ATS can read the file',
		},
		{
			displayName: 'File Name',
			name: 'file_name',
			type: 'string',
			default: '',
			placeholder: 'e.g. resume.pdf',
		},
		choiceInModel({ name: 'attachment_type', displayName: 'Type' }, attachmentTypes),
	],
	'file_url',
);

/** ATS reference, Candidates, create and update. */
export const candidateForm: ModelForm = {
	main: [
		textInModel({
			name: 'first_name',
			displayName: 'First Name',
			placeholder: 'e.g. Mira',
		}),
		textInModel({
			name: 'last_name',
			displayName: 'Last Name',
			placeholder: 'e.g. Haddad',
		}),
		...contacts,
	],
	additional: [
		applications,
		attachments,
		flagInModel({
			name: 'can_email',
			displayName: 'Can Email',
			description: 'Whether the candidate may be sent email',
		}),
		textInModel({
			name: 'company',
			displayName: 'Company',
			placeholder: 'e.g. Example Works',
			description: 'The current employer',
		}),
		flagInModel({
			name: 'is_private',
			displayName: 'Is Private',
			description: 'Whether to hide the candidate from most users of the ATS',
		}),
		timeInModel({
			name: 'last_interaction_at',
			displayName: 'Last Interaction',
			description:
				'When somebody last dealt with the candidate, in the time zone of the workflow unless it has an offset',
		}),
		rowsInModel(
			{
				name: 'urls',
				displayName: 'Links',
				row: 'Link',
				description: 'Profiles and sites of the candidate',
			},
			typedRow({ displayName: 'URL', placeholder: 'e.g. https://example.com/mira' }, 'url_type', [
				'SOCIAL_MEDIA',
				'PERSONAL',
				'PORTFOLIO',
				'BLOG',
				'COMPANY',
				'JOB_POSTING',
				'OTHER',
			]),
			'value',
		),
		textsInModel({
			name: 'locations',
			displayName: 'Locations',
			button: 'Add Location',
			placeholder: 'e.g. Berlin',
			description: 'Where the candidate lives',
		}),
		textsInModel({
			name: 'tags',
			displayName: 'Tags',
			button: 'Add Tag',
			placeholder: 'e.g. referral',
			description: 'The names of tags',
		}),
		textInModel({
			name: 'title',
			displayName: 'Title',
			placeholder: 'e.g. Lead Engineer',
			description: 'The current job title',
		}),
	],
};
