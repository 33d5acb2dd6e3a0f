import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';

/** An operation and the one request that it sends. */
export interface Case {
	operation: [resource: string, operation: string];
	parameters?: INodeParameters;
	request: string;
	query?: object;
	body?: object;
}

const page = { page: '1', limit: '50' };
const id = byId(16966);

/** Every operation that needs nothing made before, with what it sends. */
export const cases: Case[] = [
	{ operation: ['interview', 'get'], parameters: { id: byId(1) }, request: 'GET /v1/interviews/1' },
	{
		operation: ['interview', 'cancel'],
		parameters: { id: byId(4) },
		request: 'POST /v1/interviews/4/cancel',
	},
	{
		operation: ['interview', 'markNoShow'],
		parameters: { id: byId(2) },
		request: 'POST /v1/interviews/2/mark_candidate_no_show',
	},
	{
		operation: ['interview', 'getAllOfApplication'],
		parameters: { application_id: id, filters: { sort_by: 'start_time', sort_order: 'asc' } },
		request: 'GET /v1/applications/16966/interviews',
		query: { ...page, sort_by: 'start_time', sort_order: 'asc' },
	},
	{
		operation: ['interview', 'getAll'],
		parameters: {
			filters: {
				job_ids: [318],
				interviewer_ids: '={{ [41, "57"] }}',
				candidate_ids: '5521, 5522',
				kind: ['panel'],
				ai_note_taker_enabled: false,
				start_time_after: '2026-12-01T09:00',
			},
		},
		request: 'GET /v1/interviews',
		query: {
			...page,
			'job_ids[]': '318',
			'interviewer_ids[]': ['41', '57'],
			'candidate_ids[]': ['5521', '5522'],
			'kind[]': 'panel',
			ai_note_taker_enabled: 'false',
			start_time_after: '2026-12-01T09:00:00Z',
		},
	},
	{
		operation: ['availability', 'getOrganizers'],
		parameters: { job_id: byId(318), filters: { query: 'ada' } },
		request: 'GET /v1/interviews/valid_organizers',
		query: { ...page, job_id: '318', query: 'ada' },
	},
	{
		operation: ['availability', 'getConferenceHosts'],
		parameters: { provider: 'zoom' },
		request: 'GET /v1/interviews/conference_hosts',
		query: { ...page, provider: 'zoom' },
	},
	{
		operation: ['availability', 'getPlan'],
		parameters: { job_id: byId(318) },
		request: 'GET /v1/jobs/318/interview_plan',
	},
	{ operation: ['application', 'get'], parameters: { id }, request: 'GET /v1/applications/16966' },
	{
		operation: ['application', 'getAll'],
		parameters: {
			filters: { job_id: byId(318), status: ['hired', 'rejected'], stage_ids: '1204' },
		},
		request: 'GET /v1/applications',
		query: { ...page, job_id: '318', 'status[]': ['hired', 'rejected'], 'stage_ids[]': '1204' },
	},
	{
		operation: ['application', 'moveStage'],
		parameters: { id, stage_id: byId(1205), additionalFields: { requisition_code: 'REQ-64' } },
		request: 'PATCH /v1/applications/16966/stage',
		body: { stage_id: 1205, requisition_code: 'REQ-64' },
	},
	{
		operation: ['application', 'createNote'],
		parameters: { id, body: 'From January', notify_recruiter: true },
		request: 'POST /v1/applications/16966/notes',
		body: { body: 'From January', notify_recruiter: true },
	},
	{
		operation: ['application', 'getNotes'],
		parameters: { id },
		request: 'GET /v1/applications/16966/notes',
		query: page,
	},
	{
		operation: ['application', 'getNotes'],
		parameters: {
			id,
			filters: { updated_after: '2026-11-01', sort_by: 'updated_at', sort_order: 'asc' },
		},
		request: 'GET /v1/applications/16966/notes',
		query: {
			...page,
			updated_after: '2026-11-01T00:00:00Z',
			sort_by: 'updated_at',
			sort_order: 'asc',
		},
	},
	{
		operation: ['role', 'getAll'],
		parameters: { filters: { created_before: '2027-01-01', sort_order: 'asc' } },
		request: 'GET /v1/roles',
		query: { ...page, created_before: '2027-01-01T00:00:00Z', sort_order: 'asc' },
	},
	{
		operation: ['scorecard', 'getAll'],
		parameters: { id, filters: { status: ['submitted'], type: ['interview', 'review'] } },
		request: 'GET /v1/applications/16966/scorecards',
		query: { ...page, 'status[]': 'submitted', 'type[]': ['interview', 'review'] },
	},
	{
		operation: ['candidate', 'create'],
		parameters: {
			first_name: 'Uma',
			email: 'uma@example.com',
			additionalFields: {
				tags: 'referred, new',
				location_places_city_id: '3',
				socialUrls: { profile: [{ kind: 'github', url: 'https://github.com/uma' }] },
				additional_info: '{"15": "One month"}',
				job_id: byId(318),
			},
		},
		request: 'POST /v1/candidates',
		body: {
			first_name: 'Uma',
			email: 'uma@example.com',
			tags: 'referred, new',
			location: { places_city_id: 3 },
			social_urls: [{ kind: 'github', url: 'https://github.com/uma' }],
			additional_info: { 15: 'One month' },
			job_id: 318,
		},
	},
	{
		operation: ['candidate', 'get'],
		parameters: { id: byId(5521) },
		request: 'GET /v1/candidates/5521',
	},
	{
		operation: ['candidate', 'getAll'],
		parameters: { filters: { email: 'mina@example.com', updated_before: '2026-12-01T09:00' } },
		request: 'GET /v1/candidates',
		query: { ...page, email: 'mina@example.com', updated_before: '2026-12-01T09:00:00Z' },
	},
	{
		operation: ['candidate', 'update'],
		parameters: { id: byId(5521), updateFields: { title: 'Engineer' } },
		request: 'PATCH /v1/candidates/5521',
		body: { title: 'Engineer' },
	},
	{
		operation: ['candidate', 'search'],
		parameters: { filters: { query: 'mina', skill_ids: '17', has_resume: true } },
		request: 'POST /v1/candidates/search',
		body: { query: 'mina', skill_ids: [17], has_resume: true, limit: 50 },
	},
	{ operation: ['job', 'get'], parameters: { id: byId(318) }, request: 'GET /v1/jobs/318' },
	{
		operation: ['job', 'getAll'],
		parameters: { filters: { status: ['draft'], office_ids: [2] } },
		request: 'GET /v1/jobs',
		query: { ...page, 'status[]': 'draft', 'office_ids[]': '2' },
	},
	{
		operation: ['job', 'search'],
		parameters: { filters: { query: 'engineer', workplace: ['hybrid'] } },
		request: 'POST /v1/jobs/search',
		body: { query: 'engineer', workplace: ['hybrid'], page: 1, limit: 50 },
	},
	{
		operation: ['jobStage', 'create'],
		parameters: { job_id: byId(318), name: 'References', additionalFields: { position: 2 } },
		request: 'POST /v1/jobs/318/stages',
		body: { name: 'References', position: 2 },
	},
	{
		operation: ['jobStage', 'getAll'],
		parameters: { job_id: byId(318) },
		request: 'GET /v1/jobs/318/stages',
		query: page,
	},
	{
		operation: ['jobStage', 'getActivities'],
		parameters: { job_id: byId(318), stage_id: byId(1204) },
		request: 'GET /v1/jobs/318/stages/1204/activities',
		query: page,
	},
	{
		operation: ['user', 'create'],
		parameters: {
			email: 'gil@example.com',
			first_name: 'Gil',
			additionalFields: { role_id: byId(2), time_zone: 'Europe/Berlin' },
		},
		request: 'POST /v1/users',
		body: { email: 'gil@example.com', first_name: 'Gil', role_id: 2, time_zone: 'Europe/Berlin' },
	},
	{ operation: ['user', 'get'], parameters: { id: byId(41) }, request: 'GET /v1/users/41' },
	{
		operation: ['user', 'getAll'],
		parameters: { filters: { permission: 'jobs:read, users:manage', role_id: [2] } },
		request: 'GET /v1/users',
		query: { ...page, 'permission[]': ['jobs:read', 'users:manage'], 'role_id[]': '2' },
	},
	{
		operation: ['user', 'update'],
		parameters: { id: byId(57), updateFields: { last_name: 'Ochieng' } },
		request: 'PATCH /v1/users/57',
		body: { last_name: 'Ochieng' },
	},
	{
		operation: ['user', 'deactivate'],
		parameters: { id: byId(58) },
		request: 'POST /v1/users/58/deactivate',
	},
	{
		operation: ['user', 'reactivate'],
		parameters: { id: byId(61) },
		request: 'POST /v1/users/61/reactivate',
	},
	{
		operation: ['requisition', 'create'],
		parameters: {
			role_name: 'Writer',
			employment_type: 'full_time',
			requisition_type: 'new_hire',
			department_id: byId(8),
			office_ids: [2],
			additionalFields: { head_count: 2, target_hire_date: '2027-01-15T00:00:00' },
		},
		request: 'POST /v1/requisitions',
		body: {
			role_name: 'Writer',
			employment_type: 'full_time',
			requisition_type: 'new_hire',
			department_id: 8,
			office_ids: [2],
			head_count: 2,
			target_hire_date: '2027-01-15',
		},
	},
	{
		operation: ['requisition', 'get'],
		parameters: { id: byId(64) },
		request: 'GET /v1/requisitions/64',
	},
	{
		operation: ['requisition', 'getAll'],
		parameters: {
			filters: { q: 'engineer', status: ['open'], target_hire_date_before: '2027-02-01' },
		},
		request: 'GET /v1/requisitions',
		query: { ...page, q: 'engineer', 'status[]': 'open', target_hire_date_before: '2027-02-01' },
	},
	{
		operation: ['requisition', 'getFields'],
		parameters: { filters: { department_ids: [8] } },
		request: 'GET /v1/requisitions/fields',
		query: { 'department_ids[]': '8' },
	},
	{
		operation: ['requisition', 'update'],
		parameters: { id: byId(64), updateFields: { confidential: false, apply_to_group: true } },
		request: 'PATCH /v1/requisitions/64',
		body: { confidential: false, apply_to_group: true },
	},
	{
		operation: ['requisition', 'update'],
		parameters: { id: byId(64), updateFields: { job_id: byId(' none') } },
		request: 'PATCH /v1/requisitions/64',
		body: { job_id: null },
	},
	{
		operation: ['requisition', 'update'],
		parameters: { id: byId(64), updateFields: { job_id: byId('319') } },
		request: 'PATCH /v1/requisitions/64',
		body: { job_id: 319 },
	},
	{
		operation: ['requisition', 'update'],
		parameters: { id: byId(64), updateFields: { job_id: byId('={{ "" }}'), confidential: true } },
		request: 'PATCH /v1/requisitions/64',
		body: { confidential: true },
	},
	{
		operation: ['requisition', 'close'],
		parameters: { id: byId(64), additionalFields: { reason: 'Filled internally' } },
		request: 'POST /v1/requisitions/64/close',
		body: { reason: 'Filled internally' },
	},
	{
		operation: ['customField', 'getAll'],
		parameters: { type: 'candidate', filters: { department_ids: [8] } },
		request: 'GET /v1/custom-fields',
		query: { ...page, type: 'candidate', 'department_ids[]': '8' },
	},
	{
		operation: ['emailTemplate', 'getAll'],
		parameters: { filters: { categories: ['rejection'], channel: 'email' } },
		request: 'GET /v1/email_templates',
		query: { ...page, 'categories[]': 'rejection', channel: 'email' },
	},
	{
		operation: ['rejectionReason', 'getAll'],
		parameters: { filters: { enabled: false, group: 'Company rejected' } },
		request: 'GET /v1/rejection-reasons',
		query: { ...page, enabled: 'false', group: 'Company rejected' },
	},
	{
		operation: ['scorecardTemplate', 'getAll'],
		parameters: { filters: { employment_types: 'full_time' } },
		request: 'GET /v1/scorecard_templates',
		query: { ...page, 'employment_types[]': 'full_time' },
	},
	{
		operation: ['sharedCalendar', 'getAll'],
		parameters: { filters: { sort_by: 'name', provider: 'google' } },
		request: 'GET /v1/shared_calendars',
		query: { ...page, sort_by: 'name', provider: 'google' },
	},
	...[
		['department', '/v1/departments'],
		['jobPost', '/v1/job-boards/job-posts'],
		['milestone', '/v1/milestones'],
		['office', '/v1/offices'],
		['role', '/v1/roles'],
		['source', '/v1/candidate-sources'],
	].map(
		([resource = '', path = '']): Case => ({
			operation: [resource, 'getAll'],
			request: `GET ${path}`,
			query: page,
		}),
	),
	...[
		['emailTemplate', '/v1/email_templates/77', 77],
		['jobPost', '/v1/job-boards/job-posts/11994', 11994],
		['role', '/v1/roles/2', 2],
		['scorecardTemplate', '/v1/scorecard_templates/12', 12],
		['sharedCalendar', '/v1/shared_calendars/6', 6],
	].map(
		([resource = '', path = '', record = 0]): Case => ({
			operation: [String(resource), 'get'],
			parameters: { id: byId(record) },
			request: `GET ${path}`,
		}),
	),
	...['Companies', 'Institutions', 'Disciplines', 'Locations', 'Skills', 'Tags'].map(
		(name): Case => ({
			operation: ['lookup', `get${name}`],
			parameters: { query: 'e' },
			request: `GET /v1/${name.toLowerCase()}`,
			query: { ...page, query: 'e' },
		}),
	),
	...['Currencies', 'Degrees', 'Industries'].map(
		(name): Case => ({
			operation: ['lookup', `get${name}`],
			request: `GET /v1/${name.toLowerCase()}`,
			query: page,
		}),
	),
	...['Companies', 'Institutions', 'Disciplines', 'Locations'].map(
		(name): Case => ({
			operation: ['autocomplete', `get${name}`],
			parameters: { q: 'e' },
			request: `GET /v1/job-boards/autocomplete/${name.toLowerCase()}`,
			query: { q: 'e' },
		}),
	),
	...['Degrees', 'Industries'].map(
		(name): Case => ({
			operation: ['autocomplete', `get${name}`],
			request: `GET /v1/job-boards/autocomplete/${name.toLowerCase()}`,
		}),
	),
	{
		operation: ['webhook', 'create'],
		parameters: {
			url: 'https://n8n.example.com/webhook/kula',
			name: 'n8n',
			subscribed_events: ['interview.event.created'],
			additionalFields: { headers: '{"X-Team": "hiring"}' },
		},
		request: 'POST /v1/webhooks',
		body: {
			url: 'https://n8n.example.com/webhook/kula',
			name: 'n8n',
			subscribed_events: ['interview.event.created'],
			headers: { 'X-Team': 'hiring' },
		},
	},
	{ operation: ['webhook', 'getAll'], request: 'GET /v1/webhooks', query: page },
	{ operation: ['webhook', 'getEvents'], request: 'GET /v1/webhooks/events' },
	{
		operation: ['webhook', 'getSample'],
		parameters: { event_type: 'interview.event.created' },
		request: 'GET /v1/webhooks/sample/interview.event.created',
	},
];
