import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';

/** SDK, Platform Keys. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create an API key',
	description: 'Create the API key of an organization on your platform; takes a platform key',
	routing: {
		request: { method: 'POST', url: '/api/server-auth/create-api-key' },
		output: { postReceive: [wholeAnswer] },
	},
};

const teamMembers: INodeProperties = {
	displayName: 'Team Members',
	name: 'teamMembers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Team Member',
	default: {},
	description: 'People to bring into the organization',
	options: [
		{
			displayName: 'Team Member',
			name: 'teamMember',
			values: [
				{
					displayName: 'Email',
					name: 'email',
					type: 'string',
					default: '',
					placeholder: 'e.g. nathan@example.com',
					routing: { send: { type: 'body', property: '=teamMembers[{{$index}}].email' } },
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan Smith',
					routing: { send: { type: 'body', property: '=teamMembers[{{$index}}].name' } },
				},
				{
					displayName: 'Role',
					name: 'role',
					type: 'options',
					options: [
						{ name: 'Admin', value: 'ADMIN' },
						{ name: 'Member', value: 'MEMBER' },
						{ name: 'Owner', value: 'OWNER' },
					],
					default: 'MEMBER',
					description: 'What the person may do in the organization',
					routing: { send: { type: 'body', property: '=teamMembers[{{$index}}].role' } },
				},
			],
		},
	],
};

export const createFields = shownFor(
	'apiKey',
	['create'],
	[
		notice(
			'apiKeyNotice',
			'This needs a credential with a platform key (bply_platform_…). The new key is shown once: store it at once.',
		),
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'string',
			default: '',
			required: true,
			description: "The user's ID on your platform",
			routing: { send: { type: 'body', property: 'userId' } },
		},
		{
			displayName: 'User Email',
			name: 'userEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. nathan@example.com',
			routing: { send: { type: 'body', property: 'userEmail' } },
		},
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			required: true,
			description: "The organization's ID on your platform; webhooks carry it as sourceId",
			routing: { send: { type: 'body', property: 'organizationId' } },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Organization Name',
					name: 'organizationName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Acme Corp',
					routing: { send: { type: 'body', property: 'organizationName' } },
				},
				teamMembers,
				{
					displayName: 'User Name',
					name: 'userName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan Smith',
					routing: { send: { type: 'body', property: 'userName' } },
				},
			],
		},
	],
);
