import type { INodeProperties } from 'n8n-workflow';

/** What keeps a step from sending the same thing in two executions; part of the Options of operations that write. */
export const onceFor: INodeProperties = {
	displayName: 'Once For',
	name: 'onceFor',
	type: 'fixedCollection',
	placeholder: 'Add Key',
	default: { item: {} },
	description:
		'Sends an item only if this node has not sent one with the same key before, also in other executions and after a restart. A copy of the node counts by itself.',
	options: [
		{
			displayName: 'Item',
			name: 'item',
			values: [
				{
					displayName: 'Key',
					name: 'key',
					type: 'string',
					default: '',
					placeholder: 'e.g. {{ $json.candidate_id }}',
					description:
						'What is sent only once, such as the ID of the candidate, of the application, or of the row in a sheet',
				},
				{
					displayName: 'Days',
					name: 'days',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 365, numberPrecision: 0 },
					default: 30,
					description: 'For how many days a key is remembered. A node remembers about 5,000 keys.',
				},
				{
					displayName: 'When Sent Before',
					name: 'whenSentBefore',
					type: 'options',
					options: [
						{
							name: 'Fail',
							value: 'error',
							description: 'The item fails and says when the key was sent',
						},
						{
							name: 'Return What Is Known',
							value: 'output',
							description:
								'The output has sentBefore, the key, the day, and whether it was carried out',
						},
					],
					default: 'output',
				},
			],
		},
	],
};
