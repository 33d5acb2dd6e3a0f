import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { DateTime } from 'luxon';

import { choice, matching } from '../shared/editor/choices';
import { lookUp } from '../shared/editor/lookup';
import { isRecord, recordsOf } from '../shared/values';
import { boooply } from './boooply';

const PAGE_SIZE = 100;

/** A start as the workflow's people read it; nothing where there is none yet. */
function localTime(scheduledAt: unknown, zone: string): string | undefined {
	const time = DateTime.fromISO(String(scheduledAt), { zone });
	return time.isValid ? time.toFormat('yyyy-MM-dd HH:mm') : undefined;
}

function interviewChoice(meeting: IDataObject, zone: string): INodeListSearchItems {
	const { title, jobRole, scheduledAt, sessionStatus, code, meetingCode = code, url } = meeting;
	return {
		...choice(meetingCode, title ?? jobRole, localTime(scheduledAt, zone), sessionStatus),
		url: typeof url === 'string' ? url : undefined,
	};
}

/** Interviews by code, candidate, role or title, 100 at a time. */
export async function searchInterviews(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 1);
	const { meetings, pagination } = await lookUp(this, boooply, {
		url: '/api/integration/interviews',
		qs: { page, limit: PAGE_SIZE, ...(filter ? { search: filter } : {}) },
	});
	const pages = isRecord(pagination) ? Number(pagination.totalPages) : 0;
	return {
		results: recordsOf(meetings).map((meeting) => interviewChoice(meeting, this.getTimezone())),
		paginationToken: page < pages ? String(page + 1) : undefined,
	};
}

/** The people of the interview that is chosen in the step. */
export async function searchParticipants(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const code = this.getCurrentNodeParameter('meetingCode', { extractValue: true });
	if (code === undefined || code === '') {
		throw new NodeOperationError(this.getNode(), "Choose the 'Interview' first", {
			description: 'The list shows the people of that interview.',
		});
	}
	const { participants } = await lookUp(this, boooply, {
		url: `/api/integration/interviews/${encodeURIComponent(String(code))}/participants`,
	});
	const results = recordsOf(participants).map(({ id, name, email, role }) => ({
		name: `${String(name)} (${String(email)}, ${String(role)})`,
		value: String(id),
	}));
	return { results: matching(results, filter) };
}
