import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { choicesOf } from '../../model/labels';
import { linkCategories } from '../categories';
import { flag, json, text } from '../fields';

/** ATS reference, Linked account: Link token. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a link token',
	description: 'Start the linking of a customer: make the token that opens the linking dialog',
	routing: { request: { method: 'POST', url: '/ats/v1/link-token' } },
};

export const createFields = shownFor(
	'linkToken',
	['create'],
	[
		{
			...text(
				'end_user_email_address',
				'End User Email Address',
				'e.g. it@example.com',
				"The customer's email address, for identification only: no email is sent",
			),
			required: true,
		},
		{
			...text(
				'end_user_organization_name',
				'End User Organization Name',
				'e.g. Example Works',
				"The name of the customer's organization",
			),
			required: true,
		},
		{
			...text(
				'end_user_origin_id',
				'End User Origin ID',
				'e.g. customer-7',
				'Your own ID of the customer; no two linked accounts may share it',
			),
			required: true,
		},
		{
			displayName: 'Categories',
			name: 'categories',
			type: 'multiOptions',
			options: choicesOf(linkCategories),
			default: ['ats'],
			required: true,
			description: 'The categories of integrations to offer',
			routing: { send: { type: 'body', property: 'categories' } },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				json(
					'common_models',
					'Common Models',
					'Models and fields to disable: [{"model_id": "ats.Candidate", "enabled_actions": ["READ"], "disabled_fields": ["phone_numbers"]}]',
				),
				flag(
					'should_create_magic_link_url',
					'Create Magic Link',
					'Whether to make a link too that opens the linking dialog by itself',
				),
				text(
					'credential_id',
					'Credential ID',
					'',
					'The ID of the credential at Merge to tie the account to',
				),
				flag(
					'are_syncs_disabled',
					'Disable Syncs',
					'Whether initial, periodic and forced syncs are off',
				),
				flag(
					'ekm_enabled',
					'External Key Management',
					'Whether external key management is on for the account',
				),
				{
					displayName: 'First Screen',
					name: 'completed_account_initial_screen',
					type: 'options',
					options: choicesOf(['SELECTIVE_SYNC']),
					default: 'SELECTIVE_SYNC',
					description: 'The first screen shown when the account is linked already',
					routing: { send: { type: 'body', property: 'completed_account_initial_screen' } },
				},
				flag(
					'hide_admin_magic_link',
					'Hide Admin Magic Link',
					'Whether the magic link on the screen that asks for an administrator is hidden',
				),
				text(
					'integration',
					'Integration',
					'e.g. greenhouse',
					'The slug of the one integration to offer, so that nobody has to choose',
				),
				json(
					'integration_specific_config',
					'Integration Specific Config',
					'Settings of one integration, as a JSON object',
				),
				{
					displayName: 'Language',
					name: 'language',
					type: 'options',
					options: [
						{ name: 'English', value: 'en' },
						{ name: 'German', value: 'de' },
					],
					default: 'en',
					description: 'The language of the linking dialog',
					routing: { send: { type: 'body', property: 'language' } },
				},
				{
					displayName: 'Link Expiry Minutes',
					name: 'link_expiry_mins',
					type: 'number',
					typeOptions: { minValue: 30, maxValue: 10080, numberPrecision: 0 },
					default: 30,
					description:
						'For how many minutes the token is valid: 30 to 720, or up to 10080 for a magic link',
					routing: { send: { type: 'body', property: 'link_expiry_mins' } },
				},
				text(
					'linked_destination_id',
					'Linked Destination ID',
					'',
					'The ID of the destination to tie the account to',
				),
				json(
					'category_common_model_scopes',
					'Permissions by Category',
					'What Merge may do with each model, by category: {"ats": [{"model_name": "ScheduledInterview", "model_permissions": {"READ": {"is_enabled": true}}}]}',
				),
			],
		},
	],
);
