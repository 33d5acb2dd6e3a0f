import { orderBy } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { tenantOf } from './keys';
import { fullMeetingBody } from './presentation';
import type { Meeting } from './records';

interface ListQuery {
	status?: string[];
	type?: 'AI_ONLY' | 'HUMAN' | 'TEAM';
	search?: string;
	sourceId?: string;
	dateField?: 'scheduled' | 'created';
	dateFrom?: string;
	dateTo?: string;
	scoreMin?: number;
	scoreMax?: number;
	page?: number;
	limit?: number;
}

type Filter = (meeting: Meeting, query: ListQuery) => boolean;

/** A filter that is not asked for lets everything pass. Whether HUMAN includes team meetings is not documented: not here. */
const filters: Filter[] = [
	({ sessionStatus }, { status }) => status === undefined || status.includes(sessionStatus),
	(meeting, { type }) => type === undefined || type === typeOf(meeting),
	(meeting, { search }) =>
		search === undefined || searchedText(meeting).includes(search.toLowerCase()),
	(meeting, { sourceId }) => sourceId === undefined || meeting.sourceId === sourceId,
	(meeting, { dateField, dateFrom, dateTo }) => {
		const date = dateField === 'scheduled' ? meeting.scheduledAt : meeting.createdAt;
		return isWithin(date === null ? null : Date.parse(date), time(dateFrom), time(dateTo));
	},
	({ score }, { scoreMin, scoreMax }) => isWithin(score, scoreMin, scoreMax),
];

export const listHandlers = {
	/** The vendor documents no order: newest first here. */
	'interview.getAll'(context: Context<undefined, object, ListQuery>): Answer {
		const { query } = context.request;
		const { page = 1, limit = 20 } = query;
		const found = [...tenantOf(context).meetings.values()].filter((meeting) =>
			filters.every((filter) => filter(meeting, query)),
		);
		const newestFirst = orderBy(found, ({ createdAt }) => Date.parse(createdAt), 'desc');
		const meetings = newestFirst.slice((page - 1) * limit, page * limit).map(fullMeetingBody);
		const total = found.length;
		const pagination = { page, limit, total, totalPages: Math.ceil(total / limit) };
		return { status: 200, body: { success: true, meetings, pagination } };
	},
};

function typeOf({ meetingType, isTeamMeeting }: Meeting): ListQuery['type'] {
	return isTeamMeeting ? 'TEAM' : meetingType;
}

function searchedText({ code, title, jobRole, participants }: Meeting): string {
	const candidates = participants.filter(({ role }) => role === 'CANDIDATE');
	return [code, title, jobRole ?? '', ...candidates.map(({ name }) => name)]
		.join('\n')
		.toLowerCase();
}

function time(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Date.parse(text);
}

function isWithin(value: number | null, from: number | undefined, to: number | undefined): boolean {
	if (from === undefined && to === undefined) return true;
	return value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}
