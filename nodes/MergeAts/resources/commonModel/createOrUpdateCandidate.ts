import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import get from 'lodash/get';
import omit from 'lodash/omit';
import pick from 'lodash/pick';

import {
	createOrUpdate,
	type CreateOrUpdate,
	type Found,
	type Wanted,
} from '../../../shared/request/createOrUpdate';
import { prepare, type Operation } from '../../../shared/request/operation';
import type { Courier } from '../../../shared/request/paging/walk';
import { recordsIn } from '../../../shared/request/records';
import { isEmpty, isGiven, recordsOf } from '../../../shared/values';
import { onLinkedAccount, TOKEN_HEADER } from '../../account/accountToken';
import { commonModel } from '../../model/commonModels';
import { nameOf } from '../../model/recordName';
import type { Write } from '../../writes/modelCheck';
import { checkWrite, metaOf, wholeBody } from '../../writes/write';
import { judge, writtenRecord } from '../../writes/writtenRecord';
import { emailRowsOf, hasEmail, keyOf } from './candidateKey';

const common = commonModel('candidate');

const CANDIDATES = '/ats/v1/candidates';
const CANDIDATE = `${CANDIDATES}/{id}`;

/** Gives a candidate that is found by an email address this address too. */
const withKey = prepare(function (request) {
	const { model, ...body } = request.body as Write;
	const { field, valueOf } = keyOf(this);
	const value = valueOf(this);
	if (field !== 'Email' || hasEmail(model, value)) return;
	const rows = [...recordsOf(model.email_addresses), { value, email_address_type: 'PERSONAL' }];
	request.body = { ...body, model: { ...model, email_addresses: rows } };
});

function bodyOf({ request }: Courier): Write {
	return request.body as Write;
}

/** The body that changes a candidate: its addresses stay, and new ones come to them. */
function changeOf(courier: Courier, candidate: IDataObject): Write {
	const { model, ...body } = bodyOf(courier);
	const others = omit(model, 'email_addresses');
	const added = emailRowsOf(model).filter(({ value }) => !hasEmail(candidate, value));
	if (added.length === 0) return { ...body, model: others };
	const kept = emailRowsOf(candidate).map((row) => pick(row, ['value', 'email_address_type']));
	return { ...body, model: { ...others, email_addresses: [...kept, ...added] } };
}

function pathOf({ id }: IDataObject): string {
	return `${CANDIDATES}/${encodeURIComponent(String(id))}`;
}

/** Candidates that were removed from the ATS do not count. */
async function find(
	item: IExecuteSingleFunctions,
	{ send }: Courier,
	{ value }: Wanted,
): Promise<Found> {
	const { query, fits } = keyOf(item);
	const page = { ...query(value), page_size: 100 };
	const { response } = await send(page, { method: 'GET', url: CANDIDATES });
	const found = recordsIn(item, response.body, 'results');
	return {
		records: found.filter((one) => one.remote_was_deleted !== true && fits(one, value)),
		hasMore: isGiven(get(response.body, 'next')),
	};
}

const rules: CreateOrUpdate = {
	many: common.many,
	place: 'model',
	wanted(item, { request }) {
		const { field, valueOf, comparable } = keyOf(item);
		const value = valueOf(item);
		const account = request.headers?.[TOKEN_HEADER];
		return { field, value, key: JSON.stringify([account, field, comparable(value)]) };
	},
	find,
	async check(item, courier, candidate) {
		const [target, body] = candidate
			? [{ method: 'PATCH', url: pathOf(candidate) } as const, changeOf(courier, candidate)]
			: [{ method: 'POST', url: CANDIDATES } as const, bodyOf(courier)];
		if (!candidate || !isEmpty(body.model)) await checkWrite(item, courier, common, target, body);
	},
	change(courier, candidate) {
		const { model, remote_user_id } = changeOf(courier, candidate);
		if (isEmpty(model)) return undefined;
		return { method: 'PATCH', url: pathOf(candidate), body: { model, remote_user_id } };
	},
	judge,
	nameOf: (candidate) => nameOf(candidate, ['first_name last_name'], 'UTC'),
};

/** ATS reference, Candidates: the list, Create and Update in one. */
export const createOrUpdateCandidate: Operation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a candidate',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	...createOrUpdate(rules),
	furtherCalls: [
		`GET ${CANDIDATES}`,
		`PATCH ${CANDIDATE}`,
		`GET ${metaOf(common, 'POST', CANDIDATES)}`,
		`GET ${metaOf(common, 'PATCH', CANDIDATE)}`,
	],
	exactBody: true,
	routing: onLinkedAccount({
		request: { method: 'POST', url: CANDIDATES },
		send: { preSend: [wholeBody(common), withKey] },
		output: { postReceive: [writtenRecord(common)] },
	}),
};
