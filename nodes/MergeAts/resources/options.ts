import type { INodeProperties, PreSendAction } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { allowPastTimes, commonFormat } from '../../shared/editor/fields';
import { isHeaderText } from '../../shared/input/headerText';
import { refuse } from '../../shared/input/refuse';
import { prepare } from '../../shared/request/operation';
import type { CommonModel } from '../model/commonModel';
import { commonModels, resourcesWhere } from '../model/commonModels';
import { choicesOf } from '../model/labels';
import { hasNamedFields, namesAsked } from '../model/relatedNames';
import { flag } from './fields';
import { shownInside } from './shownInside';

/** An expression may give a key to some items only; an empty one would be refused. */
const idempotencyKey = prepare(function (request) {
	const key = String(this.getNodeParameter('options.idempotencyKey', '') ?? '').trim();
	if (key === '') return;
	if (!isHeaderText(key)) {
		refuse(
			this,
			"'Idempotency Key' holds characters that cannot be sent",
			'Use plain letters and digits, such as a UUID.',
		);
	}
	request.headers = { ...request.headers, 'Idempotency-Key': key };
});

const readable = resourcesWhere(() => true);
const written = resourcesWhere(({ creates }) => creates === true);

/** The calls that are about one linked account, by resource; those of all operations unless some are named. */
const accountCalls: Array<{ resources: string[]; operations?: string[] }> = [
	{
		resources: [
			...readable,
			'availableAction',
			'fieldMapping',
			'passthrough',
			'remoteField',
			'syncStatus',
			'targetField',
			'webhookReceiver',
		],
	},
	{ resources: ['accountToken'], operations: ['regenerate'] },
	{ resources: ['linkedAccount'], operations: ['delete', 'getDetails'] },
	{ resources: ['scope'], operations: ['get', 'update'] },
];

function queryFlag(
	name: string,
	displayName: string,
	description: string,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return { ...flag(name, displayName, description, 'query'), displayOptions };
}

/** Merge documents each combination of values in one order, whatever the order in which they are chosen. */
function inDocumentedOrder(name: string, values: string[]): PreSendAction {
	return prepare(function (request) {
		const chosen: unknown = request.qs?.[name];
		if (!Array.isArray(chosen)) return;
		const ordered = sortBy(chosen, (value) => values.indexOf(String(value)));
		request.qs = { ...request.qs, [name]: ordered };
	});
}

function fieldChoice(
	name: string,
	displayName: string,
	description: string,
	model: CommonModel,
	values: string[] = [],
): INodeProperties[] {
	if (values.length === 0) return [];
	return [
		{
			displayName,
			name,
			type: 'multiOptions',
			options: choicesOf(values),
			default: [],
			description,
			displayOptions: shownInside([model.resource], ['get', 'getAll']),
			routing: {
				send: { type: 'query', property: name, preSend: [inDocumentedOrder(name, values)] },
			},
		},
	];
}

/** The switches of reads whose values differ between models; ATS reference, each model. */
function readOptions(model: CommonModel): INodeProperties[] {
	return [
		...fieldChoice(
			'expand',
			'Expand',
			'Related records to return in full instead of their IDs',
			model,
			Object.keys(model.expand ?? {}),
		),
		...fieldChoice(
			'show_enum_origins',
			'Raw Values Of',
			"Fields whose value to return as the ATS gave it, instead of Merge's own",
			model,
			model.origins,
		),
		...fieldChoice(
			'remote_fields',
			'Raw Values Of (Deprecated)',
			"The older name of Raw Values Of, for accounts where that is not there yet; Merge's remote_fields",
			model,
			model.origins,
		),
	];
}

const reads: INodeProperties[] = [
	...commonModels.flatMap(readOptions),
	{
		displayName: 'Add Names',
		name: 'addNames',
		type: 'boolean',
		default: true,
		description:
			'Whether to return the names of related records, such as the organizer or the job, beside their IDs. For interviews the candidate too, which takes further reads of applications.',
		displayOptions: shownInside(resourcesWhere(hasNamedFields), ['get', 'getAll']),
		routing: { send: { preSend: [namesAsked] } },
	},
	queryFlag(
		'include_deleted_data',
		'Include Deleted Data',
		'Whether to list records too that were deleted in the ATS',
		shownInside(readable, ['getAll']),
	),
	queryFlag(
		'include_remote_data',
		'Include Remote Data',
		'Whether to return the original data of the ATS in remote_data',
		shownInside(readable, ['get', 'getAll']),
	),
	queryFlag(
		'include_shell_data',
		'Include Shell Data',
		'Whether to return shell records too, which hold hardly more than an ID',
		shownInside(readable, ['get', 'getAll']),
	),
];

const writes: INodeProperties[] = [
	queryFlag(
		'is_debug_mode',
		'Debug Mode',
		"Whether to return links to Merge's logs of what was sent to the ATS",
		shownInside(written, ['changeStage', 'create', 'update', 'upsert']),
	),
	queryFlag(
		'run_async',
		'Run Asynchronously',
		'Whether Merge writes to the ATS later. The output is then provisional, and Merge has no call that tells how it ended.',
		shownInside(written, ['changeStage', 'create', 'update', 'upsert']),
	),
	{
		displayName: 'Idempotency Key',
		name: 'idempotencyKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3f0e1c52-6d5b-4f0f-9a3e-1f6f3c8e2b11',
		description:
			'Your own UUID of this write: within 24 hours Merge makes the write once, however often it is sent. In beta, only for organizations that asked Merge for it.',
		displayOptions: shownInside(written, ['changeStage', 'create']),
		routing: { send: { preSend: [idempotencyKey] } },
	},
];

const accountToken = accountCalls.map(
	({ resources, operations }): INodeProperties => ({
		displayName: 'Account Token',
		name: 'accountToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		placeholder: 'e.g. {{ $json.accountToken }}',
		description:
			"The linked account of this item, instead of the credential's: usually an expression, so that one workflow serves many customers",
		displayOptions: shownInside(resources, operations),
	}),
);

const fieldMappings: INodeProperties[] = [
	queryFlag(
		'exclude_remote_field_metadata',
		'Exclude ATS Field Metadata',
		'Whether to leave out what is known of the fields of the ATS, which makes the answer much shorter',
		shownInside(['fieldMapping'], ['create', 'getAll']),
	),
	{
		displayName: 'Records to Look Through',
		name: 'remote_data_iteration_count',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 250,
		description: 'How many records to look through for the field of the ATS',
		displayOptions: shownInside(['fieldMapping'], ['create', 'update']),
		routing: { send: { type: 'query', property: 'remote_data_iteration_count' } },
	},
];

const downloads: INodeProperties[] = [
	{
		displayName: 'Maximum Size',
		name: 'maximumSize',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 50,
		description: 'How many megabytes the file may have; the item fails where it has more',
		displayOptions: shownInside(['attachment'], ['download']),
	},
];

const passthrough: INodeProperties[] = [
	{
		displayName: 'Never Error',
		name: 'neverError',
		type: 'boolean',
		default: true,
		description: 'Whether to return an answer of the ATS even if its status is an error',
		displayOptions: shownInside(['passthrough']),
	},
	{
		displayName: 'Maximum Wait for Result',
		name: 'longestWaitForResult',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 300,
		description: 'How many seconds to wait for the result before the item fails',
		displayOptions: shownInside(['passthrough'], ['sendAsync']),
	},
];

/** What there is under Options besides what all nodes have; each operation shows its own. */
export const options: INodeProperties[] = [
	...reads,
	...writes,
	...accountToken,
	...fieldMappings,
	...passthrough,
	...downloads,
	allowPastTimes(['interview'], ['create']),
	{
		...commonFormat(['interview'], ['create', 'get', 'getAll']),
		routing: { send: { preSend: [namesAsked] } },
	},
];
