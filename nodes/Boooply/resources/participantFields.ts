import type { INodeProperties } from 'n8n-workflow';

const roles = [
	{ name: 'Candidate', value: 'CANDIDATE' },
	{ name: 'Co-Host', value: 'CO_HOST' },
	{ name: 'Host', value: 'HOST' },
	{ name: 'Interviewer', value: 'INTERVIEWER' },
	{ name: 'Participant', value: 'PARTICIPANT' },
];

const authenticationProviders = [
	{ name: 'Boooply Account', value: 'NATIVE' },
	{ name: 'GitHub', value: 'GITHUB' },
	{ name: 'Google', value: 'GOOGLE' },
	{ name: 'Microsoft', value: 'MICROSOFT' },
	{ name: 'TalentFlow', value: 'TALENTFLOW' },
];

/** What a person does in the meeting. */
export const role: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	options: roles,
	default: 'CANDIDATE',
	description: 'What the person does in the meeting',
	routing: { send: { type: 'body', property: '=participants[{{$index}}].role' } },
};

/** Who takes part, in one field: an AI agent writes it more easily than rows. */
export const PARTICIPANT_LIST = { name: 'participantList', displayName: 'Participant List' };

const inForm: INodeProperties['displayOptions'] = { show: { participantsInput: ['typed'] } };

/** Who takes part: one row a person; API reference, Create Interview and Add Participants. */
const participantRows: INodeProperties = {
	displayName: 'Participants',
	name: 'participants',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Participant',
	default: { participant: [{ name: '', email: '', role: 'CANDIDATE' }] },
	required: true,
	displayOptions: inForm,
	description:
		'The people who are invited by email. An AI interview takes one candidate, a 1-to-1 interview a candidate and interviewers, a team meeting at least one host.',
	options: [
		{
			displayName: 'Participant',
			name: 'participant',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Nathan Smith',
					routing: { send: { type: 'body', property: '=participants[{{$index}}].name' } },
				},
				{
					displayName: 'Email',
					name: 'email',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. nathan@example.com',
					routing: { send: { type: 'body', property: '=participants[{{$index}}].email' } },
				},
				role,
				{
					displayName: 'More Details',
					name: 'details',
					type: 'collection',
					placeholder: 'Add Detail',
					default: {},
					options: [
						{
							displayName: 'Avatar URL',
							name: 'avatarUrl',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/nathan.png',
							description: 'A picture shown in the meeting',
							routing: { send: { type: 'body', property: '=participants[{{$index}}].avatarUrl' } },
						},
						{
							displayName: 'External Role',
							name: 'externalRole',
							type: 'string',
							default: '',
							placeholder: 'e.g. Hiring Manager',
							description: "The person's role in your own system",
							routing: {
								send: { type: 'body', property: '=participants[{{$index}}].externalRole' },
							},
						},
						{
							displayName: 'External User ID',
							name: 'externalUserId',
							type: 'string',
							default: '',
							description: "The person's ID in your own system",
							routing: {
								send: { type: 'body', property: '=participants[{{$index}}].externalUserId' },
							},
						},
						{
							displayName: 'Sign-in Provider',
							name: 'authProvider',
							type: 'options',
							options: authenticationProviders,
							default: 'GOOGLE',
							description: 'How the person signs in',
							routing: {
								send: { type: 'body', property: '=participants[{{$index}}].authProvider' },
							},
						},
					],
				},
			],
		},
	],
};

/** Who takes part, as rows or in one field. */
export const participantFields: INodeProperties[] = [
	{
		displayName: 'Specify Participants By',
		name: 'participantsInput',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Form', value: 'typed', description: 'One row for each person' },
			{
				name: 'List',
				value: 'list',
				description: 'All in one field, as text or JSON, such as an AI agent gives',
			},
		],
		default: 'typed',
	},
	participantRows,
	{
		...PARTICIPANT_LIST,
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Jane Doe <jane@example.com> (candidate), Max Roe <max@example.com> (host)',
		displayOptions: { show: { participantsInput: ['list'] } },
		description:
			'The people who are invited by email, each with name, address and role, separated by commas; or a JSON list of objects with name, email and role',
	},
];
