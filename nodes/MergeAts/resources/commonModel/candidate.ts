import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { shaped } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { commonModel } from '../../model/commonModels';
import { choicesOf } from '../../model/labels';
import { metaInWords } from '../../writes/metaOutput';
import { write } from '../../writes/write';
import { notice } from '../../../shared/editor/fields';
import { text } from '../fields';
import { recordLocator } from '../recordLocator';
import { keyFields } from './candidateKey';
import { createOrUpdateCandidate } from './createOrUpdateCandidate';

/** ATS reference, Candidates: what candidates have beyond other models. */
export const candidateOperations: Operation[] = [
	createOrUpdateCandidate,
	{
		name: 'Get Update Fields',
		value: 'getUpdateFields',
		action: 'Get the update fields of a candidate',
		description:
			'Get what the ATS of the linked account accepts and requires to change a candidate, and whether it can',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/candidates/meta/patch/{id}' },
			output: { postReceive: [metaInWords(commonModel('candidate'), 'update')] },
		}),
	},
	{
		name: 'Ignore',
		value: 'ignore',
		action: 'Ignore a candidate',
		description: 'Empty a candidate at Merge and stop further updates of it, for GDPR for instance',
		anyAnswer: true,
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/candidates/ignore/{model_id}' },
			output: { postReceive: [shaped(() => ({ ignored: true }))] },
		}),
	},
	write(commonModel('candidate'), {
		name: 'Update',
		value: 'update',
		action: 'Update a candidate',
		description: 'Change fields of a candidate in the ATS of the linked account; others stay',
		request: { method: 'PATCH', url: '/ats/v1/candidates/{id}' },
	}),
];

export const candidateFields = [
	...shownFor('candidate', ['upsert'], keyFields),
	...shownFor(
		'candidate',
		['ignore'],
		[
			notice(
				'ignoreNotice',
				'Merge empties the record and no longer updates it. There is no call that brings it back.',
			),
			recordLocator({
				name: 'model_id',
				displayName: 'Candidate',
				description: 'The candidate to ignore',
				search: 'searchCandidates',
			}),
			{
				displayName: 'Reason',
				name: 'reason',
				type: 'options',
				options: choicesOf(['GDPR', 'GENERAL_CUSTOMER_REQUEST', 'OTHER']),
				default: 'GENERAL_CUSTOMER_REQUEST',
				description: 'Why the candidate is ignored',
				routing: { send: { type: 'body', property: 'reason' } },
			},
			text('message', 'Message', 'e.g. Asked by the candidate', 'Explanation in your own words'),
		],
	),
];
