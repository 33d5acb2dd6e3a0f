import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { timeZone } from '../../shared/fields';
import { checkedAppointment } from './appointment';

type Shown = NonNullable<IDisplayOptions['show']>;

/**
 * The fields of an interview.
 *
 * @param path where the interview is in the body, empty where it is the body
 */
export function appointmentFields(path: string, shown: Shown): INodeProperties[] {
	const property = (name: string) => (path === '' ? name : `${path}.${name}`);
	const byId = { ...shown, interviewerBy: ['id'] };
	const byEmail = { ...shown, interviewerBy: ['email'] };
	return [
		{
			displayName: 'Start',
			name: 'date',
			type: 'dateTime',
			default: '',
			required: true,
			displayOptions: { show: shown },
			description:
				'When the interview begins: a time on the clock of the time zone below, or a time with an offset',
			routing: {
				send: {
					type: 'body',
					property: property('date'),
					preSend: [checkedAppointment(path)],
				},
			},
		},
		{
			...timeZone,
			displayOptions: { show: shown },
			description:
				'The zone in which the interview takes place; Apploi shows its time there. Empty means the zone of the workflow. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			routing: { send: { type: 'body', property: property('timezone') } },
		},
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 60,
			displayOptions: { show: shown },
			description: 'How long the interview lasts, in minutes',
			routing: { send: { type: 'body', property: property('duration') } },
		},
		{
			displayName: 'Interviewer By',
			name: 'interviewerBy',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: shown },
			options: [
				{ name: 'Email and Team', value: 'email' },
				{ name: 'ID', value: 'id' },
			],
			default: 'id',
			description: 'How Apploi is told who holds the interview',
		},
		{
			displayName: 'Interviewer ID',
			name: 'interviewerId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 123456',
			displayOptions: { show: byId },
			description: "Apploi's user ID of the team member who holds the interview",
			hint: "Ask Apploi's support for the IDs of your team members",
			routing: { send: { type: 'body', property: property('interviewerId') } },
		},
		{
			displayName: 'Interviewer Email',
			name: 'interviewerEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. dana.recruiter@example.com',
			displayOptions: { show: byEmail },
			description: 'The address under which Apploi knows the team member',
			routing: { send: { type: 'body', property: property('interviewerEmail') } },
		},
		{
			displayName: 'Interviewer Team ID',
			name: 'interviewerTeamId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 345678',
			displayOptions: { show: byEmail },
			description: "The team of the interviewer. Empty means the credential's team ID.",
			routing: { send: { type: 'body', property: property('interviewerTeamId') } },
		},
		{
			displayName: 'Location',
			name: 'location',
			type: 'string',
			default: 'Virtual',
			placeholder: 'e.g. https://meet.example.com/ward-3',
			displayOptions: { show: shown },
			description: 'An address, the word Virtual, or the link of a meeting',
			routing: { send: { type: 'body', property: property('location') } },
		},
	];
}
