import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import get from 'lodash/get';

import { lookUp } from '../shared/editor/lookup';
import { recordsOf } from '../shared/values';
import { lookUpInAccount } from './account/lookUpInAccount';
import { typedParameter } from './editor/typedParameter';
import { mergeAts } from './mergeAts';
import type { CommonModel } from './model/commonModel';
import { commonModel } from './model/commonModels';

type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Reads a page of a list. */
type Read = (query: IDataObject) => Promise<IDataObject>;

const PAGE_SIZE = 100;

/** How many pages are looked through for a text before the user is asked to scroll on. */
const PAGES_AT_ONCE = 5;

/** A record as an entry, by its names; by its ID where it has none. */
function namedRecord(record: IDataObject, label: string[]): INodeListSearchItems {
	const value = String(record.id);
	const names = label.map((path) => get(record, path) as unknown).filter(Boolean);
	return { name: names.length > 0 ? names.map(String).join(' · ') : value, value };
}

/**
 * Searches a list whose API has no search by text: pages are read until one has a match.
 *
 * @param label fields that name a record
 */
async function searched(
	read: Read,
	label: string[],
	filter: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	const wanted = filter.toLowerCase();
	let next = cursor;
	for (let page = 0; page < PAGES_AT_ONCE; page++) {
		const answer = await read({ page_size: PAGE_SIZE, ...(next && { cursor: next }) });
		const records = recordsOf(answer.results);
		const results = records
			.map((record) => namedRecord(record, label))
			.filter(({ name, value }) => `${name} ${String(value)}`.toLowerCase().includes(wanted));
		next = typeof answer.next === 'string' && answer.next !== '' ? answer.next : undefined;
		if (results.length > 0 || next === undefined) return { results, paginationToken: next };
	}
	return { results: [], paginationToken: next };
}

/** Searches records of a common model by their names; candidates and users by e-mail address too. */
function searchModel(
	model: CommonModel,
	narrowed: (context: ILoadOptionsFunctions) => IDataObject | Promise<IDataObject> = () => ({}),
): Search {
	return async function (filter = '', paginationToken) {
		const byAddress: IDataObject = {};
		if (filter.includes('@') && model.resource === 'candidate') byAddress.email_addresses = filter;
		const query: IDataObject = {
			...(model.labelExpand && { expand: model.labelExpand.join(',') }),
			...(await narrowed(this)),
			...byAddress,
		};
		return await searched(
			async (page) => await lookUpInAccount(this, `/ats/v1/${model.path}`, { ...query, ...page }),
			model.label,
			'email_addresses' in byAddress ? '' : filter,
			paginationToken,
		);
	};
}

/** The job of the stages to offer: the one chosen in the filter beside, if any. */
function chosenJob(context: ILoadOptionsFunctions): IDataObject {
	const job = typedParameter(context, '&job_id');
	return job === undefined ? {} : { job_id: job };
}

/** The job of the application that is chosen in the step. */
async function jobOfApplication(context: ILoadOptionsFunctions): Promise<IDataObject> {
	const application = typedParameter(context, 'id');
	if (application === undefined) return {};
	const { job } = await lookUpInAccount(
		context,
		`/ats/v1/applications/${encodeURIComponent(application)}`,
	);
	return typeof job === 'string' ? { job_id: job } : {};
}

/** A list that needs no account token. */
function searchOrganization(url: string, label: string[]): Search {
	return async function (filter = '', paginationToken) {
		return await searched(
			async (qs) => await lookUp(this, mergeAts, { url, qs }),
			label,
			filter,
			paginationToken,
		);
	};
}

const searchIssues = searchOrganization('/ats/v1/issues', [
	'error_description',
	'status',
	'last_incident_time',
]);

/** Records of the resource that is chosen in the step. */
const searchRecords: Search = async function (filter, paginationToken) {
	const resource = String(this.getCurrentNodeParameter('resource'));
	const search = resource === 'issue' ? searchIssues : searchModel(commonModel(resource));
	return await search.call(this, filter, paginationToken);
};

export const listSearch = {
	searchRecords,
	searchApplications: searchModel(commonModel('application')),
	searchCandidates: searchModel(commonModel('candidate')),
	searchInterviews: searchModel(commonModel('interview')),
	searchJobs: searchModel(commonModel('job')),
	searchLinkedAccounts: searchOrganization('/ats/v1/linked-accounts', [
		'end_user_organization_name',
		'integration.name',
		'status',
	]),
	searchOffices: searchModel(commonModel('office')),
	searchRejectReasons: searchModel(commonModel('rejectReason')),
	searchStages: searchModel(commonModel('jobInterviewStage'), chosenJob),
	searchStagesOfApplication: searchModel(commonModel('jobInterviewStage'), jobOfApplication),
	searchUsers: searchModel(commonModel('user')),
};
