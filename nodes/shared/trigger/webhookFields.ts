import type { INodeProperties } from 'n8n-workflow';

/** Whether deliveries that nobody signed are taken. */
export const unsignedField: INodeProperties = {
	displayName: 'Allow Unsigned Events',
	name: 'allowUnsigned',
	type: 'boolean',
	default: false,
	description:
		'Whether to accept events without a signature while the credential has no secret. Anybody who knows the URL can then start this workflow.',
};

/** Whether the same delivery runs once, and for how long it is remembered. */
export function duplicateFields(hours: number): INodeProperties[] {
	return [
		{
			displayName: 'Ignore Duplicates',
			name: 'ignoreDuplicates',
			type: 'boolean',
			default: true,
			description:
				'Whether to run once for an event that is delivered more than once, as happens when an answer gets lost. Each change of a record is an event of its own.',
		},
		{
			displayName: 'Duplicate Window (Hours)',
			name: 'duplicateHours',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 168 },
			default: hours,
			displayOptions: { show: { ignoreDuplicates: [true] } },
			description:
				'For how many hours a delivery is remembered. Whole hours of the clock count, so it can be almost one hour more.',
		},
	];
}
