import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { recordsOf } from '../shared/values';
import { lookUpInAccount } from './account/lookUpInAccount';
import { commonModel } from './model/commonModels';
import { nameOf } from './model/recordName';

const PAGE_SIZE = 100;

/** How many pages a list to choose several from shows; an expression reaches what comes after. */
const MOST_PAGES = 10;

/** The records of a model as the choices of a list that is read to its end before it opens. */
function choicesOfModel(resource: string) {
	const { path, label } = commonModel(resource);
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const records: IDataObject[] = [];
		let query: IDataObject | undefined = { page_size: PAGE_SIZE };
		for (let page = 0; page < MOST_PAGES && query !== undefined; page++) {
			const answer: IDataObject = await lookUpInAccount(this, `/ats/v1/${path}`, query);
			records.push(...recordsOf(answer.results));
			const { next } = answer;
			query =
				typeof next === 'string' && next !== ''
					? { page_size: PAGE_SIZE, cursor: next }
					: undefined;
		}
		return records.map((record) => ({
			name: nameOf(record, label, this.getTimezone()),
			value: String(record.id),
		}));
	};
}

export const loadOptions = {
	getOffers: choicesOfModel('offer'),
	getUsers: choicesOfModel('user'),
};
