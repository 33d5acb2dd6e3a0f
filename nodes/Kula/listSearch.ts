import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { DateTime } from 'luxon';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';

import { matching } from '../shared/editor/choices';
import { lookUp } from '../shared/editor/lookup';
import { recordsOf } from '../shared/values';
import { byName, byPerson, readChoices, chosenParent, lists, type Lookup } from './editor/lookups';
import { kula } from './kula';
import { NO_JOB } from './resources/requisition/values';

function localTime(time: unknown, zone: string): unknown {
	const moment = DateTime.fromISO(String(time), { zone });
	return moment.isValid ? moment.toFormat('yyyy-MM-dd HH:mm') : time;
}

const templates = { url: '/v1/email_templates', searchedBy: 'query', label: byName };

const stages = { url: '/v1/jobs/{job_id}/stages', label: byName };

/** The dropdowns by the name of their method. */
const searches: Record<string, Lookup> = {
	searchApplications: {
		url: '/v1/applications',
		label: ({ candidate, job, status }) => [get(candidate, 'name'), get(job, 'name'), status],
	},
	searchCandidateTemplates: {
		...templates,
		qs: { channel: 'calendar_invite', categories: ['interview_coordination'] },
	},
	searchCandidates: {
		method: 'POST',
		url: '/v1/candidates/search',
		searchedBy: 'query',
		label: ({ first_name, last_name, email }) => [
			[first_name, last_name].filter(Boolean).join(' '),
			email,
		],
	},
	searchDepartments: lists.departments,
	searchEmailTemplates: templates,
	searchHosts: {
		url: '/v1/interviews/conference_hosts',
		qs: { provider: 'zoom' },
		searchedBy: 'query',
		label: byPerson,
	},
	searchInterviewerTemplates: {
		...templates,
		qs: { channel: 'calendar_invite', categories: ['interviewer_coordination'] },
	},
	searchInterviews: {
		url: '/v1/interviews',
		label: ({ name, candidate, start_time, meeting_status }, zone) => [
			name ?? 'Interview',
			get(candidate, 'name'),
			localTime(start_time, zone),
			meeting_status,
		],
	},
	searchJobPosts: { url: '/v1/job-boards/job-posts', label: ({ title }) => [title] },
	searchJobs: lists.jobs,
	searchMilestones: { url: '/v1/milestones', label: byName },
	searchNotes: { url: '/v1/applications/{id}/notes', label: ({ body }) => [body] },
	searchOffices: lists.offices,
	searchRequisitions: {
		url: '/v1/requisitions',
		searchedBy: 'q',
		label: ({ role_name, status }) => [role_name, status],
	},
	searchRoles: lists.roles,
	searchScorecardTemplates: { url: '/v1/scorecard_templates', searchedBy: 'query', label: byName },
	searchSharedCalendars: { url: '/v1/shared_calendars', label: byName },
	searchSources: lists.sources,
	searchStages: stages,
	searchUsers: lists.users,
	searchWebhooks: { url: '/v1/webhooks', label: ({ name, url }) => [name, url] },
};

/** A dropdown that offers a page of a list at a time. */
function searchOf(lookup: Lookup) {
	return async function (
		this: ILoadOptionsFunctions,
		filter = '',
		paginationToken = '1',
	): Promise<INodeListSearchResult> {
		const page = Number(paginationToken);
		const { choices, pages } = await readChoices(this, lookup, page, filter);
		return {
			results: lookup.searchedBy === undefined ? matching(choices, filter) : choices,
			paginationToken: page < pages ? String(page + 1) : undefined,
		};
	};
}

/** The jobs, and before them that there is none. */
async function searchJobsOrNone(
	this: ILoadOptionsFunctions,
	...typed: [text?: string, page?: string]
): Promise<INodeListSearchResult> {
	const { results, ...rest } = await searchOf(lists.jobs).call(this, ...typed);
	const [text = '', page] = typed;
	const none = page === undefined ? matching([{ name: 'No Job', value: NO_JOB }], text) : [];
	return { ...rest, results: [...none, ...results] };
}

/** The job of the application that is chosen in a step. */
async function jobOf(context: ILoadOptionsFunctions, parameter: string): Promise<string> {
	const { data } = await lookUp(context, kula, {
		url: `/v1/applications/${chosenParent(context, parameter)}`,
	});
	return String(get(data, 'job.id'));
}

/** Who can organize interviews of the job that the chosen application is for. */
async function searchOrganizers(
	this: ILoadOptionsFunctions,
	...typed: [text?: string, page?: string]
): Promise<INodeListSearchResult> {
	const qs = { job_id: await jobOf(this, 'application_id') };
	const lookup = { ...lists.users, url: '/v1/interviews/valid_organizers', qs };
	return await searchOf(lookup).call(this, ...typed);
}

/** The stages of the job that the chosen application is for. */
async function searchStagesOfApplication(
	this: ILoadOptionsFunctions,
	...typed: [text?: string, page?: string]
): Promise<INodeListSearchResult> {
	const url = `/v1/jobs/${await jobOf(this, 'id')}/stages`;
	return await searchOf({ ...stages, url }).call(this, ...typed);
}

/** The interviews that the plan of the chosen application's job prepares. */
async function searchActivities(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { data } = await lookUp(this, kula, {
		url: `/v1/jobs/${await jobOf(this, 'application_id')}/interview_plan`,
	});
	const results = recordsOf(get(data, 'stages')).flatMap(({ name: stage, activities }) =>
		recordsOf(activities).map(({ id, name }: IDataObject) => ({
			name: `${String(stage)} · ${String(name)}`,
			value: String(id),
		})),
	);
	return { results: matching(results, filter) };
}

export const listSearch = {
	...mapValues(searches, searchOf),
	searchActivities,
	searchJobsOrNone,
	searchOrganizers,
	searchStagesOfApplication,
};
