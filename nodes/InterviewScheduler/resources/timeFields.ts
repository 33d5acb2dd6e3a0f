import type { INodeProperties } from 'n8n-workflow';

import { timeZone } from '../../shared/editor/fields';
import { checkedTimes, type TimeNames } from './timeChecks';

/** When an interview begins and ends. */
export function timeFields(names: TimeNames): INodeProperties[] {
	return [
		{
			displayName: 'Start',
			name: 'start',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the interview begins, in the time zone below unless it has an offset',
			routing: {
				send: {
					type: 'body',
					property: `interview.${names.start}`,
					preSend: [checkedTimes(names)],
				},
			},
		},
		timeZone,
		{
			displayName: 'Specify End By',
			name: 'endsBy',
			type: 'options',
			options: [
				{ name: 'Duration', value: 'duration' },
				{ name: 'End Time', value: 'endTime' },
			],
			default: 'duration',
			description: 'How the end of the interview is given',
		},
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 30,
			displayOptions: { show: { endsBy: ['duration'] } },
			description: 'How long the interview lasts, in minutes',
		},
		{
			displayName: 'End',
			name: 'end',
			type: 'dateTime',
			default: '',
			required: true,
			displayOptions: { show: { endsBy: ['endTime'] } },
			description: 'When the interview ends; it must be after Start',
			routing: { send: { type: 'body', property: `interview.${names.end}` } },
		},
	];
}

/** The proposed time, by the company or by the candidate. */
export const proposalFields = timeFields({ start: 'amend_start_at', end: 'amend_end_at' });
