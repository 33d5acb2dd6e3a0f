import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { anyAnswer } from '../../../shared/plan';
import { shaped } from '../../../shared/records';
import { onLinkedAccount } from '../../accountToken';
import { choicesOf } from '../../choices';
import { commonModel } from '../../commonModels';
import { metaInWords } from '../../writes/metaOutput';
import { write } from '../../writes/write';
import { writtenRecord } from '../../writes/writtenRecord';
import { locator } from '../locator';

const model = commonModel('candidate');
const ignored = { resource: ['candidate'], operation: ['ignore'] };

/** ATS reference, Candidates: what candidates have beyond other models. */
export const candidateOperations: INodePropertyOptions[] = [
	{
		name: 'Get Update Fields',
		value: 'getUpdateFields',
		action: 'Get the update fields of a candidate',
		description:
			'Get what the ATS of the linked account accepts and requires to change a candidate, and whether it can',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/candidates/meta/patch/{id}' },
			output: { postReceive: [metaInWords('update candidates')] },
		}),
	},
	{
		name: 'Ignore',
		value: 'ignore',
		action: 'Ignore a candidate',
		description: 'Empty a candidate at Merge and stop further updates of it, for GDPR for instance',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/candidates/ignore/{model_id}' },
			send: { preSend: [anyAnswer] },
			output: { postReceive: [shaped(() => ({ ignored: true }))] },
		}),
	},
	{
		name: 'Update',
		value: 'update',
		action: 'Update a candidate',
		description: 'Change fields of a candidate in the ATS of the linked account; others stay',
		routing: onLinkedAccount({
			request: { method: 'PATCH', url: '/ats/v1/candidates/{id}' },
			send: { preSend: [write(model)] },
			output: { postReceive: [writtenRecord(model)] },
		}),
	},
];

export const candidateFields: INodeProperties[] = [
	{
		displayName:
			'Merge empties the record and no longer updates it. There is no call that brings it back.',
		name: 'ignoreNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: ignored },
	},
	{
		...locator({
			displayName: 'Candidate',
			name: 'model_id',
			description: 'The candidate to ignore',
			search: 'searchCandidates',
		}),
		required: true,
		displayOptions: { show: ignored },
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'options',
		options: choicesOf(['GDPR', 'GENERAL_CUSTOMER_REQUEST', 'OTHER']),
		default: 'GENERAL_CUSTOMER_REQUEST',
		displayOptions: { show: ignored },
		description: 'Why the candidate is ignored',
		routing: { send: { type: 'body', property: 'reason' } },
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		default: '',
		placeholder: 'e.g. Asked by the candidate',
		displayOptions: { show: ignored },
		description: 'Explanation in your own words',
		routing: { send: { type: 'body', property: 'message' } },
	},
];
