import type { INodeProperties } from 'n8n-workflow';

function amount(displayName: string, property: string, description: string): INodeProperties {
	return {
		displayName,
		name: property,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description,
		routing: { send: { type: 'body', property: `job.${property}` } },
	};
}

function yesOrNo(displayName: string, property: string, description: string): INodeProperties {
	return {
		displayName,
		name: property,
		type: 'boolean',
		default: false,
		description,
		routing: { send: { type: 'body', property: `job.${property}` } },
	};
}

/** What the page marks as optional, and what only its samples send: currency, publication and status. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Currency',
			name: 'currency',
			type: 'string',
			default: 'GBP',
			placeholder: 'e.g. GBP',
			description: 'The currency of the wages',
			routing: { send: { type: 'body', property: 'job.currency' } },
		},
		yesOrNo('DBS Check', 'dbs_check', 'Whether a check of criminal records (DBS) is wanted'),
		amount(
			'DBS Check Age in Months',
			'dbs_last_performed_months',
			'How many months old the check of criminal records may be',
		),
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'dateTime',
			default: '',
			description: 'The last day of work',
			routing: { send: { type: 'body', property: 'job.end_date' } },
		},
		amount('Expected Weekly Hours', 'expected_weekly_hours', 'The hours expected a week'),
		amount('Hours From', 'hours_from', 'The fewest hours'),
		amount('Hours To', 'hours_to', 'The most hours'),
		yesOrNo(
			'Inexperienced Drivers',
			'inexperienced_drivers',
			'Whether inexperienced drivers may apply',
		),
		{
			displayName: 'Licenses',
			name: 'licenses',
			type: 'multiOptions',
			options: [
				{ name: 'C', value: 'c' },
				{ name: 'D', value: 'd' },
				{ name: 'HIAB', value: 'hiab' },
				{ name: 'PHV', value: 'phv' },
			],
			default: [],
			description: 'The licenses a driver needs',
			routing: { send: { type: 'body', property: 'job.licenses' } },
		},
		yesOrNo('Ongoing', 'ongoing', 'Whether the job has no end'),
		amount('Overtime After', 'overtime_after', 'The hours after which overtime begins'),
		amount('Overtime Rate', 'overtime_rate', 'The rate of overtime'),
		{
			displayName: 'Published At',
			name: 'publishedAt',
			type: 'dateTime',
			default: '',
			description: 'When the job is published',
			routing: { send: { type: 'body', property: 'job.published_at' } },
		},
		{
			displayName: 'Status',
			name: 'status',
			type: 'string',
			default: 'published',
			placeholder: 'e.g. published',
			description: "Whether the job is published; the vendor's samples send published",
			routing: { send: { type: 'body', property: 'job.status' } },
		},
		yesOrNo('Young Drivers', 'young_drivers', 'Whether young drivers may apply'),
	],
};
