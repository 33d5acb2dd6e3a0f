import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';
import get from 'lodash/get';
import omit from 'lodash/omit';

import { shownFor } from '../../../shared/editor/resource';
import { emailOf } from '../../../shared/input/email';
import {
	createOrUpdate,
	type CreateOrUpdate,
	type Found,
} from '../../../shared/request/createOrUpdate';
import { prepare } from '../../../shared/request/operation';
import type { Courier } from '../../../shared/request/paging/walk';
import { recordsIn } from '../../../shared/request/records';
import { isEmpty, isGiven } from '../../../shared/values';
import { additionalFields } from '../collections';
import { operation } from '../operations';
import { checkName } from './create';
import { common, email, firstName, placement } from './fields';
import { candidateOutput } from './output';

const CANDIDATES = '/v1/candidates';

const checkEmail = prepare(function (request) {
	request.body = { ...(request.body as IDataObject), email: emailOf(this) };
});

/** The candidates with an address, in whatever letters, on the page that Kula gives for it as it is written. */
async function candidatesWith(
	item: IExecuteSingleFunctions,
	{ send }: Courier,
	address: string,
): Promise<Found> {
	const page = { email: address, page: 1, limit: 100 };
	const { response } = await send(page, { method: 'GET', url: CANDIDATES });
	const wanted = address.toLowerCase();
	return {
		records: recordsIn(item, response.body, 'data').filter(
			(candidate) => String(candidate.email ?? '').toLowerCase() === wanted,
		),
		hasMore: Number(get(response.body, 'meta.total_pages') ?? 1) > 1,
	};
}

const rules: CreateOrUpdate = {
	many: 'candidates',
	place: 'data',
	wanted(item) {
		const value = emailOf(item);
		return { field: 'Email', value, key: `candidate ${value.toLowerCase()}` };
	},
	async find(item, courier, { value }) {
		const found = await candidatesWith(item, courier, value);
		const inSmall = value.toLowerCase();
		if (found.records.length > 0 || found.hasMore || inSmall === value) return found;
		return await candidatesWith(item, courier, inSmall);
	},
	async check(item, { request }, candidate) {
		if (!candidate) checkName(item, request);
	},
	change({ request, hint }, { id }) {
		const given = request.body as IDataObject;
		const unused = placement.filter(({ name }) => name in given);
		if (unused.length > 0) {
			const fields = unused.map(({ displayName }) => `'${displayName}'`).join(', ');
			hint(`Kula takes ${fields} for new candidates only. One or more existed already.`);
		}
		const body = omit(given, ['email', ...unused.map(({ name }) => name)]);
		if (isEmpty(body)) return undefined;
		return { method: 'PATCH', url: `${CANDIDATES}/${encodeURIComponent(String(id))}`, body };
	},
	nameOf: ({ first_name, last_name }) => [first_name, last_name].filter(isGiven).join(' '),
};

/** Known from the vendor's JavaScript client: the list by email address, Create and Update in one. */
export const upsert = operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a candidate',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	call: 'POST /v1/candidates',
	...createOrUpdate(rules),
	furtherCalls: ['GET /v1/candidates', 'PATCH /v1/candidates/{id}'],
	preSend: [checkEmail],
	postReceive: candidateOutput,
});

export const upsertFields: INodeProperties[] = [
	...shownFor(
		'candidate',
		['upsert'],
		[
			{
				...email,
				required: true,
				description: 'The email address by which the candidate is found, and which a new one gets',
			},
			{ ...firstName, description: 'First name; every new candidate needs one' },
		],
	),
	...additionalFields('candidate', ['upsert'], [...common, ...placement]),
];
