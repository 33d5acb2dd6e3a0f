import type { IDataObject, IHttpRequestMethods, INodeListSearchItems } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { isGiven } from '../shared/given';

/** A list that a dropdown reads. */
export interface Lookup {
	method?: IHttpRequestMethods;
	/** The path, with the parameters of the step that it depends on in braces. */
	url: string;
	qs?: IDataObject;
	/** The parameter that takes the text searched for; without one the page is searched here. */
	searchedBy?: string;
	/** What a record is called; times in the zone of the workflow. */
	label(record: IDataObject, zone: string): unknown[];
}

function named(value: unknown): unknown {
	return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

function localTime(time: unknown, zone: string): unknown {
	const moment = DateTime.fromISO(String(time), { zone });
	return moment.isValid ? moment.toFormat('yyyy-MM-dd HH:mm') : time;
}

const name = ({ name }: IDataObject): unknown[] => [name];
const person = ({ name, email }: IDataObject): unknown[] => [name, email];
const templates = { url: '/v1/email_templates', searchedBy: 'query', label: name };

const users: Lookup = { url: '/v1/users', searchedBy: 'query', label: person };
const jobs: Lookup = {
	method: 'POST',
	url: '/v1/jobs/search',
	searchedBy: 'query',
	label: ({ title, status }) => [title, status],
};
const departments: Lookup = { url: '/v1/departments', label: name };
const offices: Lookup = { url: '/v1/offices', label: name };
const roles: Lookup = { url: '/v1/roles', label: name };
const sources: Lookup = { url: '/v1/candidate-sources', label: name };

/** The dropdowns that choose one record, by the name of their method. */
export const searches = {
	searchApplications: {
		url: '/v1/applications',
		label: ({ candidate, job, status }) => [named(candidate), named(job), status],
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
	searchDepartments: departments,
	searchEmailTemplates: templates,
	searchHosts: {
		url: '/v1/interviews/conference_hosts',
		qs: { provider: 'zoom' },
		searchedBy: 'query',
		label: person,
	},
	searchInterviewerTemplates: {
		...templates,
		qs: { channel: 'calendar_invite', categories: ['interviewer_coordination'] },
	},
	searchInterviews: {
		url: '/v1/interviews',
		label: ({ name: title, candidate, start_time, meeting_status }, zone) => [
			title ?? 'Interview',
			named(candidate),
			localTime(start_time, zone),
			meeting_status,
		],
	},
	searchJobPosts: { url: '/v1/job-boards/job-posts', label: ({ title }) => [title] },
	searchJobs: jobs,
	searchMilestones: { url: '/v1/milestones', label: name },
	searchNotes: { url: '/v1/applications/{id}/notes', label: ({ body }) => [body] },
	searchOffices: offices,
	searchRequisitions: {
		url: '/v1/requisitions',
		searchedBy: 'q',
		label: ({ role_name, status }) => [role_name, status],
	},
	searchRoles: roles,
	searchScorecardTemplates: { url: '/v1/scorecard_templates', searchedBy: 'query', label: name },
	searchSharedCalendars: { url: '/v1/shared_calendars', label: name },
	searchSources: sources,
	searchStages: { url: '/v1/jobs/{job_id}/stages', label: name },
	searchUsers: users,
	searchWebhooks: { url: '/v1/webhooks', label: ({ name: title, url }) => [title, url] },
} satisfies Record<string, Lookup>;

/** The dropdowns that choose several records, by the name of their method. */
export const choices = {
	getDepartments: departments,
	getJobs: jobs,
	getOffices: offices,
	getRoles: roles,
	getSources: sources,
	getUsers: users,
} satisfies Record<string, Lookup>;

/** A record as a choice of a dropdown. */
export function choiceOf(
	record: IDataObject,
	{ label }: Lookup,
	zone: string,
): INodeListSearchItems {
	const words = label(record, zone).filter(isGiven);
	return {
		name: words.length > 0 ? words.join(' · ') : String(record.id),
		value: String(record.id),
	};
}
