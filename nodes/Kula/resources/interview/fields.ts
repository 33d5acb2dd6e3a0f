import type { INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import { timeZoneOf } from '../../../shared/editor/fields';
import { body } from '../../fields/builders';
import { KINDS, LOCATIONS } from './values';

const start: INodeProperties = {
	displayName: 'Start',
	name: 'start_time',
	type: 'dateTime',
	default: '',
	description:
		'When the interview begins, on a quarter of an hour, in the time zone given unless it has an offset',
	routing: { send: { type: 'body', property: 'start_time' } },
};

const end: INodeProperties = {
	displayName: 'End',
	name: 'end_time',
	type: 'dateTime',
	default: '',
	description: 'When the interview ends; takes the place of Duration',
	routing: { send: { type: 'body', property: 'end_time' } },
};

const timeZoneRouting: INodePropertyRouting = { send: { type: 'body', property: 'timezone' } };

/** What an interview is like, field by field; Create Interview and Update Interview. */
export const fields = {
	start,
	end,
	timeZone: {
		...timeZoneOf('the interview'),
		routing: timeZoneRouting,
	} satisfies INodeProperties,
	newTimeZone: {
		...timeZoneOf('the new interview', 'the old one'),
		routing: timeZoneRouting,
	} satisfies INodeProperties,
	organizer: body.record(
		'organizer_id',
		'Organizer',
		'searchUsers',
		'Who organizes the interview: a user with a connected calendar',
	),
	duration: body.amount(
		'duration_minutes',
		'Duration',
		'How long the interview lasts, in minutes: 5 to 1440',
		30,
		{ minValue: 5, maxValue: 1440, numberPrecision: 0 },
	),
	kind: body.oneOf(
		'kind',
		'Kind',
		KINDS,
		'Whether one interviewer meets the candidate or several together',
		'one_on_one',
	),
	location: body.oneOf(
		'location',
		'Location',
		LOCATIONS,
		'How the interview is held; On-Site, Zoom and HackerRank need one more field',
		'google_meet',
	),
	interviewers: body.records(
		'interviewer_ids',
		'Interviewer',
		'getUsers',
		'Active users who interview: one to ten, exactly one for a one-on-one',
	),
	office: body.record('office_id', 'Office', 'searchOffices', 'Where an on-site interview is held'),
	host: body.record(
		'host_id',
		'Zoom Host',
		'searchHosts',
		'Who hosts at Zoom: one of the interviewers, with a Zoom seat',
	),
	hackerRankTemplate: body.id(
		'hackerrank_template_id',
		'HackerRank Template ID',
		'The template of a HackerRank interview',
	),
	candidateTemplate: body.record(
		'candidate_template_id',
		'Candidate Template',
		'searchCandidateTemplates',
		"The candidate's invite: a calendar invite of the category Interview Coordination",
	),
	interviewerTemplate: body.record(
		'interviewer_template_id',
		'Interviewer Template',
		'searchInterviewerTemplates',
		"The interviewers' invite: a calendar invite of the category Interviewer Coordination",
	),
	name: body.text('name', 'Name', 'What the interview is called', 'e.g. Panel with the team'),
	visibility: body.oneOf(
		'calendar_event_visibility',
		'Calendar Event Visibility',
		['default', 'private'],
		'Who sees the details of the calendar event',
	),
	noteTaker: body.flag(
		'ai_note_taker_enabled',
		'AI Note Taker',
		'Whether the AI note taker joins the interview',
	),
	scorecardAssist: body.flag(
		'ai_scorecard_assist_enabled',
		'AI Scorecard Assist',
		'Whether AI may help to fill in scorecards',
	),
	scorecardTemplate: body.record(
		'scorecard_template_id',
		'Scorecard Template',
		'searchScorecardTemplates',
		'The scorecard to fill in; ignored where an activity of the interview plan is given',
	),
	sharedCalendar: body.record(
		'shared_calendar_id',
		'Shared Calendar',
		'searchSharedCalendars',
		"The shared calendar that hosts the event; known from the vendor's JavaScript client only",
	),
	externalUrl: body.text(
		'external.video_conferencing_url',
		'External Meeting URL',
		'Link of a meeting that was arranged outside Kula',
		'e.g. https://meet.example.com/abc',
	),
	externalSource: body.text(
		'external.source',
		'External Source',
		'Where the interview is managed, in your own words',
		'e.g. n8n',
	),
	externalEvent: body.text(
		'external.event_id',
		'External Event ID',
		'The ID of the event at its source',
	),
};

/** What may be said of every interview. */
export const details = [
	fields.visibility,
	fields.noteTaker,
	fields.scorecardAssist,
	fields.externalEvent,
	fields.externalUrl,
	fields.externalSource,
	fields.name,
];

/** What the location, the people and the invites are. */
export const arrangement = [
	fields.candidateTemplate,
	fields.hackerRankTemplate,
	fields.interviewers,
	fields.interviewerTemplate,
	fields.kind,
	fields.location,
	fields.office,
	fields.host,
];
