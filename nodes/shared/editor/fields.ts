import type { INodeProperties } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

/** How requests are sent; part of every node's Options. */
const sending: INodeProperties[] = [
	{
		displayName: 'Batching',
		name: 'batching',
		type: 'fixedCollection',
		placeholder: 'Add Batching',
		default: { batch: {} },
		description: 'Sends the items in batches, with a pause between them',
		options: [
			{
				displayName: 'Batching',
				name: 'batch',
				values: [
					{
						displayName: 'Items per Batch',
						name: 'batchSize',
						type: 'number',
						typeOptions: { minValue: 1, numberPrecision: 0 },
						default: 50,
						description: 'How many items to send together',
					},
					{
						displayName: 'Batch Interval',
						name: 'batchInterval',
						type: 'number',
						typeOptions: { minValue: 0, numberPrecision: 0 },
						default: 1000,
						description: 'How many milliseconds to wait between the starts of two batches',
					},
				],
			},
		],
	},
	{
		displayName: 'Ignore SSL Issues (Insecure)',
		name: 'allowUnauthorizedCerts',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to connect even if SSL certificate validation is not possible',
	},
	{
		displayName: 'Maximum Wait',
		name: 'maximumWait',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 300,
		description:
			'How many seconds an item may wait for the rate limit before it fails. The wait ends at once when the execution is stopped.',
	},
	{
		displayName: 'Proxy',
		name: 'proxy',
		type: 'string',
		default: '',
		placeholder: 'e.g. http://proxy.example.com:3128',
		description:
			'The HTTP proxy to send requests through. Leave empty for the one n8n is set up with.',
	},
	{
		displayName: 'Requests at Once',
		name: 'requestsAtOnce',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 },
		default: 5,
		description: 'How many requests may be under way at the same time',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 300_000,
		description: 'How many milliseconds to wait for an answer before the request is given up',
	},
];

/**
 * The Options of a node.
 *
 * @param own those that only this node has
 */
export function optionsField(own: INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: sortBy([...own, ...sending], 'displayName'),
	};
}

/**
 * What lets times pass that lie in the past, to be given to `optionsField`.
 *
 * @param resources those whose operations take times
 */
export function allowPastTimes(resources: string[], operations: string[]): INodeProperties {
	return {
		displayName: 'Allow Past Times',
		name: 'allowPastTimes',
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/resource': resources, '/operation': operations } },
		description: 'Whether to accept times in the past, to record what has taken place',
	};
}

/** What lets a trigger return interviews with the same fields from every vendor. */
export const commonFormatOfTrigger: INodeProperties = {
	displayName: 'Common Format',
	name: 'commonFormat',
	type: 'boolean',
	default: false,
	description:
		'Whether to return interviews with the same fields as from every other vendor, such as start, status and candidate',
};

/**
 * The same for operations, to be given to `optionsField`.
 *
 * @param resources those whose operations return interviews
 */
export function commonFormat(resources: string[], operations: string[]): INodeProperties {
	return {
		...commonFormatOfTrigger,
		default: true,
		displayOptions: { show: { '/resource': resources, '/operation': operations } },
		description: `${commonFormatOfTrigger.description}. Simplify then does nothing.`,
	};
}

/**
 * What splits free slots into items, to be given to `optionsField`.
 *
 * @param operations those that find slots
 */
export function oneItemPerSlot(operations: string[]): INodeProperties {
	return {
		displayName: 'One Item per Slot',
		name: 'oneItemPerSlot',
		type: 'boolean',
		default: true,
		displayOptions: { show: { '/resource': ['availability'], '/operation': operations } },
		description:
			'Whether to return an item for each slot instead of one with all of them. Without a slot there is still one item, with available set to false.',
	};
}

/** A sentence or two among the fields. */
export function notice(name: string, displayName: string): INodeProperties {
	return { displayName, name, type: 'notice', default: '' };
}

/** Return All and Limit, to be given the operations that show them. */
export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	description: 'Max number of results to return',
};

/** Where the file goes that an operation puts out. */
export const outputFile: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
};

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * The zone in which times without an offset are read, and what else goes by it.
 *
 * @param otherwise whose zone it is while the field is empty
 */
export function timeZoneOf(what: string, otherwise = 'the workflow'): INodeProperties {
	return {
		displayName: 'Time Zone Name or ID',
		name: 'timezone',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getTimeZones' },
		default: '',
		description: `The time zone of ${what}. Times with an offset of their own keep it. Empty means the time zone of ${otherwise}. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
	};
}

export const timeZone = timeZoneOf('the times in this node');
