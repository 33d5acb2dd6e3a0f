import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { timeZone } from '../../../shared/editor/fields';
import { interviews } from './interviewTypes';

const immediate = {
	name: 'Immediately',
	value: 'IMMEDIATE',
	description: 'The meeting can be joined as soon as it is created',
};
const fixed = {
	name: 'Fixed Time',
	value: 'FIXED',
	description: 'The meeting takes place at the time you give',
};
const candidatePicks = {
	name: 'Candidate Picks',
	value: 'CANDIDATE_PICKS',
	description: 'The candidate chooses one of your slots by a link that is valid for 7 days',
};

const schedulingMode: INodeProperties = {
	displayName: 'Scheduling Mode',
	name: 'schedulingMode',
	type: 'options',
	options: [candidatePicks, fixed, immediate],
	default: 'IMMEDIATE',
	description: 'When the meeting takes place',
	routing: { send: { type: 'body', property: 'schedulingMode' } },
};

type Conditions = NonNullable<IDisplayOptions['show']>;

/** The slots of Candidate Picks, where a form meets the conditions. */
const slotFields = (conditions: Conditions): INodeProperties[] => [
	{
		displayName: 'Specify Slots By',
		name: 'slotsInput',
		type: 'options',
		noDataExpression: true,
		displayOptions: {
			show: { ...conditions, schedulingMode: ['CANDIDATE_PICKS'] },
		},
		options: [
			{ name: 'Fields Below', value: 'typed' },
			{ name: 'Expression', value: 'list' },
		],
		default: 'typed',
	},
	{
		displayName: 'Slots',
		name: 'slots',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Slot',
		default: {},
		required: true,
		displayOptions: {
			show: {
				...conditions,
				schedulingMode: ['CANDIDATE_PICKS'],
				slotsInput: ['typed'],
			},
		},
		description:
			'Up to 50 times the candidate may choose from, in the time zone below unless they have an offset',
		options: [
			{
				displayName: 'Slot',
				name: 'slot',
				values: [
					{
						displayName: 'Start',
						name: 'start',
						type: 'dateTime',
						default: '',
						required: true,
						routing: { send: { type: 'body', property: '=availableSlots[{{$index}}].start' } },
					},
					{
						displayName: 'End',
						name: 'end',
						type: 'dateTime',
						default: '',
						description: 'Start plus Duration unless given',
						routing: { send: { type: 'body', property: '=availableSlots[{{$index}}].end' } },
					},
				],
			},
		],
	},
	{
		displayName: 'Slot List',
		name: 'slotList',
		type: 'json',
		default: '',
		required: true,
		displayOptions: {
			show: {
				...conditions,
				schedulingMode: ['CANDIDATE_PICKS'],
				slotsInput: ['list'],
			},
		},
		placeholder: 'e.g. {{ $json.slots }}',
		description:
			'A list of slots, each with a start and an end; without an end, Duration counts. The first 50 are offered. The slots of Availability: Get Slots or Find Common Slots go straight in.',
		hint: 'Switch to Expression and drag slots in from the previous node',
		routing: { send: { type: 'body', property: 'availableSlots' } },
	},
];

const start: INodeProperties = {
	displayName: 'Start',
	name: 'scheduledAt',
	type: 'dateTime',
	default: '',
	required: true,
	displayOptions: { show: { schedulingMode: ['FIXED'] } },
	description: 'When the meeting begins, in the time zone below unless it has an offset',
	routing: { send: { type: 'body', property: 'scheduledAt' } },
};

const zone: INodeProperties = {
	...timeZone,
	displayOptions: { show: { schedulingMode: ['FIXED', 'CANDIDATE_PICKS'] } },
};

/** When a new meeting takes place; API reference, Create Interview. */
export const schedulingFields: INodeProperties[] = [
	{ ...schedulingMode, displayOptions: { show: { interviewType: ['ai'] } } },
	{
		...schedulingMode,
		default: 'FIXED',
		displayOptions: { show: { interviewType: ['human'] } },
	},
	{
		...schedulingMode,
		options: [fixed, immediate],
		displayOptions: { show: { interviewType: ['team'] } },
	},
	start,
	...slotFields({ interviewType: interviews }),
	zone,
];

/** When the new interview takes place that comes after another one, whatever kind it is. */
export const newTimeFields: INodeProperties[] = [
	{ ...schedulingMode, default: 'FIXED' },
	start,
	...slotFields({}),
	zone,
];
