import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { lookUp } from '../shared/editor/lookup';
import { readChoices, lists, type Lookup } from './editor/lookups';
import { kula } from './kula';
import { eventNames } from './trigger/events';

/** More would use up the account's requests of the hour for one dropdown. */
const MOST_PAGES = 5;

/** A dropdown of several choices, with the first pages of a list. */
function severalOf(lookup: Lookup) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const options: INodePropertyOptions[] = [];
		let last = 1;
		for (let page = 1; page <= Math.min(last, MOST_PAGES); page++) {
			const { choices, pages } = await readChoices(this, lookup, page);
			for (const { name, value } of choices) options.push({ name, value: Number(value) });
			last = pages;
		}
		return options;
	};
}

/** The events that webhooks can ask for. */
async function getEventTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { data } = await lookUp(this, kula, { url: '/v1/webhooks/events' });
	return eventNames(data).map((name) => ({ name, value: name }));
}

/** The events that the trigger can run for. */
export async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return [{ name: 'Any Event', value: '*' }, ...(await getEventTypes.call(this))];
}

export const loadOptions = {
	getDepartments: severalOf(lists.departments),
	getEventTypes,
	getJobs: severalOf(lists.jobs),
	getOffices: severalOf(lists.offices),
	getRoles: severalOf(lists.roles),
	getSources: severalOf(lists.sources),
	getUsers: severalOf(lists.users),
};
