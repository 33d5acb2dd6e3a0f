import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { lookUp } from '../shared/editor/lookup';
import { recordsOf } from '../shared/values';
import { lookUpInAccount } from './account/lookUpInAccount';
import { candidatesOf } from './editor/interviewCandidates';
import { typedParameter } from './editor/typedParameter';
import { mergeAts } from './mergeAts';
import type { CommonModel } from './model/commonModel';
import { commonModel } from './model/commonModels';
import { nameOf } from './model/recordName';

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

/**
 * Searches a list whose API has no search by text: pages are read until one has a match.
 *
 * @param called what a record is called in the list
 */
async function searched(
	read: Read,
	called: (record: IDataObject) => string,
	filter: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	const wanted = filter.toLowerCase();
	let next = cursor;
	for (let page = 0; page < PAGES_AT_ONCE; page++) {
		const answer = await read({ page_size: PAGE_SIZE, ...(next && { cursor: next }) });
		const records = recordsOf(answer.results);
		const results = records
			.map((record) => ({ name: called(record), value: String(record.id) }))
			.filter(({ name, value }) => `${name} ${String(value)}`.toLowerCase().includes(wanted));
		next = typeof answer.next === 'string' && answer.next !== '' ? answer.next : undefined;
		if (results.length > 0 || next === undefined) return { results, paginationToken: next };
	}
	return { results: [], paginationToken: next };
}

/** What the list of a model needs beyond its records. */
interface Particulars {
	/** What narrows the list down. */
	narrowed?: (context: ILoadOptionsFunctions) => IDataObject | Promise<IDataObject>;
	/** What adds to the records that names are made of. */
	completed?: (
		context: ILoadOptionsFunctions,
	) => (records: IDataObject[]) => IDataObject[] | Promise<IDataObject[]>;
}

/** Searches records of a common model by their names; candidates and users by email address too. */
function searchModel(
	model: CommonModel,
	{ narrowed = () => ({}), completed = () => (records) => records }: Particulars = {},
): Search {
	return async function (filter = '', paginationToken) {
		const byAddress: IDataObject = {};
		if (filter.includes('@') && model.resource === 'candidate') byAddress.email_addresses = filter;
		const query: IDataObject = {
			...(model.labelExpand && { expand: model.labelExpand.join(',') }),
			...(await narrowed(this)),
			...byAddress,
		};
		const complete = completed(this);
		return await searched(
			async (page) => {
				const url = `/ats/v1/${model.path}`;
				const answer = await lookUpInAccount(this, url, { ...query, ...page });
				return { ...answer, results: await complete(recordsOf(answer.results)) };
			},
			(record) => nameOf(record, model.label, this.getTimezone()),
			'email_addresses' in byAddress ? '' : filter,
			paginationToken,
		);
	};
}

/** The job of the stages to offer: the one chosen in the filter beside or in the step, if any. */
function chosenJob(context: ILoadOptionsFunctions): IDataObject {
	const job = typedParameter(context, '&job_id') ?? typedParameter(context, 'job');
	return job === undefined ? {} : { job_id: job };
}

/** The job of the application that is chosen in the step. */
async function jobOfApplication(context: ILoadOptionsFunctions): Promise<IDataObject> {
	const application = typedParameter(context, 'id') ?? typedParameter(context, 'application');
	if (application === undefined) return {};
	const { job } = await lookUpInAccount(
		context,
		`/ats/v1/applications/${encodeURIComponent(application)}`,
	);
	return typeof job === 'string' ? { job_id: job } : {};
}

/** The screening questions of the job that is chosen in the step. */
const searchScreeningQuestions: Search = async function (filter, paginationToken) {
	const job = typedParameter(this, 'job');
	if (job === undefined) {
		throw new NodeOperationError(this.getNode(), "Choose the 'Job' first", {
			description: 'The list shows the screening questions of that job.',
		});
	}
	const model = commonModel('screeningQuestion');
	const path = model.path.replace('{job_id}', encodeURIComponent(job));
	return await searchModel({ ...model, path }).call(this, filter, paginationToken);
};

/** A list that needs no account token. */
function searchOrganization(url: string, label: string[]): Search {
	return async function (filter = '', paginationToken) {
		return await searched(
			async (qs) => await lookUp(this, mergeAts, { url, qs }),
			(record) => nameOf(record, label, this.getTimezone()),
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

const searchInterviews = searchModel(commonModel('interview'), { completed: candidatesOf });

/** The lists of those resources that have one of their own. */
const ownSearches: Partial<Record<string, Search>> = {
	interview: searchInterviews,
	issue: searchIssues,
};

/** Records of the resource that is chosen in the step. */
const searchRecords: Search = async function (filter, paginationToken) {
	const resource = String(this.getCurrentNodeParameter('resource'));
	const search = ownSearches[resource] ?? searchModel(commonModel(resource));
	return await search.call(this, filter, paginationToken);
};

export const listSearch = {
	searchRecords,
	searchApplications: searchModel(commonModel('application')),
	searchCandidates: searchModel(commonModel('candidate')),
	searchInterviews,
	searchJobs: searchModel(commonModel('job')),
	searchLinkedAccounts: searchOrganization('/ats/v1/linked-accounts', [
		'end_user_organization_name',
		'integration.name',
		'status',
	]),
	searchOffices: searchModel(commonModel('office')),
	searchRejectReasons: searchModel(commonModel('rejectReason')),
	searchScreeningQuestions,
	searchStages: searchModel(commonModel('jobInterviewStage'), { narrowed: chosenJob }),
	searchStagesOfApplication: searchModel(commonModel('jobInterviewStage'), {
		narrowed: jobOfApplication,
	}),
	searchUsers: searchModel(commonModel('user')),
};
