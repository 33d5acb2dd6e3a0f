import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { timeZone } from '../../shared/editor/fields';
import { checkedAppointment } from './appointment';

/**
 * The fields of an interview.
 *
 * @param path where the interview is in the body, empty where it is the body
 */
export function appointmentFields(
	path: string,
	show: IDisplayOptions['show'] = {},
): INodeProperties[] {
	const send = (name: string) => ({
		type: 'body' as const,
		property: path === '' ? name : `${path}.${name}`,
	});
	const byId = { show: { ...show, interviewerBy: ['id'] } };
	const byEmail = { show: { ...show, interviewerBy: ['email'] } };
	return [
		{
			displayName: 'Start',
			name: 'date',
			type: 'dateTime',
			default: '',
			required: true,
			displayOptions: { show },
			description: 'When the interview begins: in the time zone below, unless it has an offset',
			routing: { send: { ...send('date'), preSend: [checkedAppointment(path)] } },
		},
		{
			...timeZone,
			displayOptions: { show },
			description:
				'The time zone in which the interview takes place; Apploi shows its time there. Empty means the time zone of the workflow. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			routing: { send: send('timezone') },
		},
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 60,
			displayOptions: { show },
			description: 'How long the interview lasts, in minutes',
			routing: { send: send('duration') },
		},
		{
			displayName: 'Specify Interviewer By',
			name: 'interviewerBy',
			type: 'options',
			displayOptions: { show },
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
			displayOptions: byId,
			description: "Apploi's user ID of the team member who holds the interview",
			hint: "Ask Apploi's support for the IDs of your team members",
			routing: { send: send('interviewerId') },
		},
		{
			displayName: 'Interviewer Email',
			name: 'interviewerEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. dana.recruiter@example.com',
			displayOptions: byEmail,
			description: 'The address under which Apploi knows the team member',
			routing: { send: send('interviewerEmail') },
		},
		{
			displayName: 'Interviewer Team ID',
			name: 'interviewerTeamId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 345678',
			displayOptions: byEmail,
			description: "The team of the interviewer. Empty means the credential's team ID.",
			routing: { send: send('interviewerTeamId') },
		},
		{
			displayName: 'Location',
			name: 'location',
			type: 'string',
			default: 'Virtual',
			placeholder: 'e.g. https://meet.example.com/ward-3',
			displayOptions: { show },
			description: 'An address, the word Virtual, or the link of a meeting',
			routing: { send: send('location') },
		},
	];
}
