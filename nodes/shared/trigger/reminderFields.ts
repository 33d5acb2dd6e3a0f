import type { INodeProperties } from 'n8n-workflow';

/** What stands below a reminder trigger on the canvas. */
export const reminderSubtitle =
	'={{$parameter["event"] === "feedbackDue" ? "feedback due after " + $parameter["hoursAfter"] + " hours" : $parameter["minutesBefore"] + " minutes before the start"}}';

const forEvent = (event: string): INodeProperties['displayOptions'] => ({
	show: { event: [event] },
});

/**
 * The fields of a reminder trigger.
 *
 * @param feedback what the vendor calls feedback, with its article
 */
export function reminderFields(feedback: string): INodeProperties[] {
	return [
		{
			displayName: 'Event',
			name: 'event',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Interview Starting Soon',
					value: 'startingSoon',
					description: 'Once for each interview before it starts, and again if it is moved',
				},
				{
					name: 'Feedback Due',
					value: 'feedbackDue',
					description: `Once for each interview that has no ${feedback} some hours after its end`,
				},
			],
			default: 'startingSoon',
		},
		{
			displayName:
				'Poll more often than Minutes Before says: an interview that starts between two polls gets no reminder. Interviews that start that soon when you publish get theirs at once.',
			name: 'startingSoonNotice',
			type: 'notice',
			default: '',
			displayOptions: forEvent('startingSoon'),
		},
		{
			displayName: 'Minutes Before',
			name: 'minutesBefore',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			displayOptions: forEvent('startingSoon'),
			description: 'How many minutes before its start an interview is due for a reminder',
		},
		{
			displayName: 'Hours After',
			name: 'hoursAfter',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 24,
			displayOptions: forEvent('feedbackDue'),
			description: `How many hours after the end of an interview its ${feedback} is due`,
		},
		{
			displayName: 'Days to Look Back',
			name: 'days',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 14,
			displayOptions: forEvent('feedbackDue'),
			description:
				'How many days feedback may have been due already. It keeps the first poll short: raising it later brings no older interviews.',
		},
	];
}
