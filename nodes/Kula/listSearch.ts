import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';

import { matching } from '../shared/choices';
import { lookUp } from '../shared/lookup';
import { kula } from './kula';
import { choiceOf, choices, searches, type Lookup } from './lookups';
import { chosen, pageOf } from './lookupPages';

/** More would use up the account's requests of the hour for one dropdown. */
const MOST_PAGES = 5;

/** A dropdown that offers a page of a list at a time. */
function searchOf(lookup: Lookup) {
	return async function (
		this: ILoadOptionsFunctions,
		filter = '',
		paginationToken = '1',
	): Promise<INodeListSearchResult> {
		const page = Number(paginationToken);
		const { records, pages } = await pageOf(this, lookup, page, filter);
		const results = records.map((record) => choiceOf(record, lookup, this.getTimezone()));
		return {
			results: lookup.searchedBy === undefined ? matching(results, filter) : results,
			paginationToken: page < pages ? String(page + 1) : undefined,
		};
	};
}

/** A dropdown of several choices, with the first pages of a list. */
function optionsOf(lookup: Lookup) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const options: INodePropertyOptions[] = [];
		let last = 1;
		for (let page = 1; page <= Math.min(last, MOST_PAGES); page++) {
			const { records, pages } = await pageOf(this, lookup, page);
			for (const record of records) {
				options.push({
					name: choiceOf(record, lookup, this.getTimezone()).name,
					value: Number(record.id),
				});
			}
			last = pages;
		}
		return options;
	};
}

/** The job of the application that is chosen in a step. */
async function jobOf(context: ILoadOptionsFunctions, parameter: string): Promise<string> {
	const { data } = await lookUp(context, kula, {
		url: `/v1/applications/${chosen(context, parameter)}`,
	});
	return String(get(data, 'job.id'));
}

/** Who can organize interviews of the job that the chosen application is for. */
async function searchOrganizers(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	const job_id = await jobOf(this, 'application_id');
	return await searchOf({
		...searches.searchUsers,
		url: '/v1/interviews/valid_organizers',
		qs: { job_id },
	}).call(this, filter, paginationToken);
}

/** The stages of the job that the chosen application is for. */
async function searchStagesOfApplication(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	const url = `/v1/jobs/${await jobOf(this, 'id')}/stages`;
	return await searchOf({ ...searches.searchStages, url }).call(this, filter, paginationToken);
}

/** The interviews that the plan of the chosen application's job prepares. */
async function searchActivities(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { data } = await lookUp(this, kula, {
		url: `/v1/jobs/${await jobOf(this, 'application_id')}/interview_plan`,
	});
	const stages = (get(data, 'stages') ?? []) as IDataObject[];
	const results = stages.flatMap(({ name: stage, activities }) =>
		((activities ?? []) as IDataObject[]).map(({ id, name }) => ({
			name: `${String(stage)} · ${String(name)}`,
			value: String(id),
		})),
	);
	return { results: matching(results, filter) };
}

/** The events that webhooks can ask for. */
async function getEventTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { data } = await lookUp(this, kula, { url: '/v1/webhooks/events' });
	const events = (Array.isArray(data) ? data : []) as Array<string | IDataObject>;
	return events.map((event) => {
		const name = String(typeof event === 'string' ? event : (event.name ?? event.event));
		return { name, value: name };
	});
}

export const listSearch = {
	...mapValues(searches, searchOf),
	searchActivities,
	searchOrganizers,
	searchStagesOfApplication,
};

export const loadOptions = { ...mapValues(choices, optionsOf), getEventTypes };
