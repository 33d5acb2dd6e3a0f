import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

import { Line } from '../answer/line';
import { refuse } from '../input/refuse';
import { isGiven, isRecord } from '../values';
import type { Operation } from './operation';
import type { Answer, Courier, FurtherRequest } from './paging/walk';

const MOST_NAMED = 5;

/** What an item looks for. */
export interface Wanted {
	/** The label of the field that it is given in. */
	field: string;
	/** What is looked for, as the user gave it. */
	value: string;
	/** The same for all items that look for the same record. */
	key: string;
}

/** What a search has found. */
export interface Found {
	/** The records that are what is wanted. */
	records: IDataObject[];
	/** Whether the vendor has more that were not looked at. */
	hasMore: boolean;
}

/** How a vendor's records are found, made and changed; the operation's own request is the one that makes one. */
export interface CreateOrUpdate {
	/** In sentences: `candidates`. */
	many: string;
	/** Where the answer of a write holds the record. */
	place: string;
	/** What the item looks for; throws where it is nothing that can be looked for. */
	wanted(item: IExecuteSingleFunctions, courier: Courier): Wanted;
	find(item: IExecuteSingleFunctions, courier: Courier, wanted: Wanted): Promise<Found>;
	/** Refuses an item that the vendor would not accept: as a change of a record, or as a new one. */
	check(item: IExecuteSingleFunctions, courier: Courier, record?: IDataObject): Promise<void>;
	/** What changes a record; undefined where the item gives nothing that would. */
	change(courier: Courier, record: IDataObject): FurtherRequest | undefined;
	/** Fails where a good answer says that nothing was written. */
	judge?(item: IExecuteSingleFunctions, courier: Courier, answer: Answer): Promise<void>;
	nameOf(record: IDataObject): string;
}

/** The one record that items with the same key are about. */
class Subject {
	/** Whether a record may have been made that is not known. */
	isInDoubt = false;

	/** The item that makes the record, unless there is one. */
	maker: number | undefined;

	/** One item at a time: the next one finds what the one before has made. */
	readonly line = new Line();

	constructor(public record: IDataObject | undefined) {}

	/** Takes over what the vendor says of the record after a write. */
	learn({ place }: CreateOrUpdate, { response }: Answer): IDataObject | undefined {
		const record: unknown = get(response.body, place);
		if (isRecord(record) && isGiven(record.id)) this.record = record;
		return this.record;
	}
}

function refuseSeveral(
	item: IExecuteSingleFunctions,
	{ many, nameOf }: CreateOrUpdate,
	{ field, value }: Wanted,
	found: IDataObject[],
): never {
	const rest = found.length - MOST_NAMED;
	const named = found.slice(0, MOST_NAMED).map((record) => `${nameOf(record)} (ID ${record.id})`);
	const others = rest > 0 ? `; and ${rest} more` : '';
	return refuse(
		item,
		`'${field}' ${value} fits several ${many}: ${named.join('; ')}${others}`,
		'Nothing was written. Merge them into one at the vendor, or change the right one with the operation Update.',
	);
}

/** The record that was found, if any. */
function onlyOne(
	item: IExecuteSingleFunctions,
	rules: CreateOrUpdate,
	wanted: Wanted,
	{ records, hasMore }: Found,
): IDataObject | undefined {
	if (records.length > 1) refuseSeveral(item, rules, wanted, records);
	if (hasMore) {
		refuse(
			item,
			`'${wanted.field}' ${wanted.value} brings more ${rules.many} than can be looked through`,
			'Nothing was written. Choose the record with another operation, and change it with Update.',
		);
	}
	return records[0];
}

async function subjectOf(
	item: IExecuteSingleFunctions,
	courier: Courier,
	rules: CreateOrUpdate,
): Promise<{ subject: Subject; wanted: Wanted }> {
	const wanted = rules.wanted(item, courier);
	const subject = await courier.oncePerRun(wanted.key, async () => {
		const made = courier.made.get(wanted.key);
		if (made) return new Subject(made);
		const found = await rules.find(item, courier, wanted);
		return new Subject(onlyOne(item, rules, wanted, found));
	});
	return { subject, wanted };
}

async function create(
	item: IExecuteSingleFunctions,
	courier: Courier,
	rules: CreateOrUpdate,
	subject: Subject,
): Promise<INodeExecutionData[]> {
	const [sending] = await Promise.allSettled([courier.send()]);
	if (sending.status === 'rejected') {
		subject.isInDoubt = courier.acted > 0;
		throw sending.reason;
	}
	await rules.judge?.(item, courier, sending.value);
	subject.isInDoubt = !subject.learn(rules, sending.value);
	return sending.value.items;
}

async function update(
	item: IExecuteSingleFunctions,
	courier: Courier,
	rules: CreateOrUpdate,
	subject: Subject,
	record: IDataObject,
): Promise<INodeExecutionData[]> {
	const change = rules.change(courier, record);
	if (!change) {
		const body = { [rules.place]: record };
		return await courier.shaped({ statusCode: 200, headers: {}, body });
	}
	const answer = await courier.send(courier.request.qs, change);
	await rules.judge?.(item, courier, answer);
	subject.learn(rules, answer);
	return await courier.shaped(answer.response);
}

/**
 * An operation that changes the record that an item looks for, or makes it where there is none. `created` in the output
 * says which of both it did.
 *
 * Everything is looked for before anything is written, and items that look for the same follow each other: the first one
 * makes the record, the others change that one, even if the vendor's list does not have it yet.
 */
export function createOrUpdate(
	rules: CreateOrUpdate,
): Required<Pick<Operation, 'verify' | 'walk'>> {
	return {
		async verify(item, courier) {
			const { subject } = await subjectOf(item, courier, rules);
			const { record } = subject;
			const index = item.getItemIndex();
			if (!record) subject.maker ??= index;
			if (record || subject.maker === index) await rules.check(item, courier, record);
		},
		async walk(item, courier) {
			const { subject, wanted } = await subjectOf(item, courier, rules);
			return await subject.line.run(async () => {
				if (subject.isInDoubt) {
					refuse(
						item,
						`An earlier item may have created '${wanted.field}' ${wanted.value} already`,
						'Its answer was lost, so nothing was sent for this one. Look at the vendor, then run this item again.',
					);
				}
				const { record } = subject;
				await rules.check(item, courier, record);
				const items = record
					? await update(item, courier, rules, subject, record)
					: await create(item, courier, rules, subject);
				if (subject.record) courier.made.set(wanted.key, subject.record);
				return items.map((one) => ({ ...one, json: { created: !record, ...one.json } }));
			});
		},
	};
}
