import { shownFor } from '../../../shared/editor/resource';
import { timeZone } from '../../../shared/editor/fields';
import { prepare, type Operation } from '../../../shared/request/operation';
import { commonSlots } from './commonSlots';
import { daysField } from './daysField';
import { slotSearchOf } from './slotSearch';

/** Made from API reference, Get Busy Blocks: one request for each interviewer. */
export const findCommonSlots: Operation = {
	name: 'Find Common Slots',
	value: 'findCommonSlots',
	action: 'Find slots in which several interviewers are free',
	description: 'Compare the calendars of several interviewers and find when all of them are free',
	walk: commonSlots,
	routing: {
		request: { method: 'GET', url: '/api/integration/busy-blocks' },
		send: {
			preSend: [
				prepare(function () {
					slotSearchOf(this);
				}),
			],
		},
	},
};

export const findCommonSlotsFields = shownFor(
	'availability',
	['findCommonSlots'],
	[
		{
			displayName: 'Interviewer Emails',
			name: 'emails',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Interviewer' },
			default: [],
			required: true,
			placeholder: 'e.g. anna@example.com',
			description:
				'Everybody who has to be free. An expression may give a whole list, or several addresses with commas between them.',
		},
		{
			displayName: 'Duration',
			name: 'slotMinutes',
			type: 'number',
			typeOptions: { minValue: 5, numberPrecision: 0 },
			default: 30,
			description: 'How long a slot lasts, in minutes',
		},
		daysField,
		{ ...timeZone },
		{
			displayName: 'If a Calendar Is Missing',
			name: 'ifCalendarMissing',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'error', description: 'The item fails and names who has none' },
				{
					name: 'Go On Without',
					value: 'goOn',
					description: 'The slots are those of the others; the output names who has none',
				},
			],
			default: 'error',
			description: 'What to do if an interviewer has connected no calendar to Boooply',
		},
		{
			displayName: 'Working Hours and Limits',
			name: 'search',
			type: 'collection',
			placeholder: 'Add Condition',
			default: {},
			options: [
				{
					displayName: 'Buffer',
					name: 'buffer',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 0 },
					default: 0,
					description: 'How many minutes stay free before and after a slot',
				},
				{
					displayName: 'Earliest Start',
					name: 'earliestStart',
					type: 'dateTime',
					default: '',
					description: 'No slot begins before this time; empty means now',
				},
				{
					displayName: 'Maximum Slots',
					name: 'mostSlots',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 50,
					description: 'How many slots to list at most; Interview: Create takes up to 50',
				},
				{
					displayName: 'Start Interval',
					name: 'step',
					type: 'number',
					typeOptions: { minValue: 5, numberPrecision: 0 },
					default: 30,
					description:
						'How many minutes lie between the starts of two slots; overlapping slots are possible',
				},
				{
					displayName: 'Working Days',
					name: 'workingDays',
					type: 'multiOptions',
					options: [
						{ name: 'Monday', value: 1 },
						{ name: 'Tuesday', value: 2 },
						{ name: 'Wednesday', value: 3 },
						{ name: 'Thursday', value: 4 },
						{ name: 'Friday', value: 5 },
						{ name: 'Saturday', value: 6 },
						{ name: 'Sunday', value: 7 },
					],
					default: [1, 2, 3, 4, 5],
					description: 'The days on which a slot may be',
				},
				{
					displayName: 'Working Hours From',
					name: 'workStart',
					type: 'string',
					default: '09:00',
					placeholder: 'e.g. 09:00',
					description: 'When a slot may begin at the earliest, in the time zone above',
				},
				{
					displayName: 'Working Hours To',
					name: 'workEnd',
					type: 'string',
					default: '17:00',
					placeholder: 'e.g. 17:00',
					description: 'When a slot must be over, in the time zone above',
				},
			],
		},
	],
);
