import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { matching, shortTime, stateInWords } from '../shared/editor/choices';
import { lookUp } from '../shared/editor/lookup';
import { isGiven, isRecord, recordsOf } from '../shared/values';
import { boooply } from './boooply';

const PAGE_SIZE = 100;

/** Whom a meeting is with: the candidate; its title where there is none. */
function subjectOf({ participants, title, jobRole }: IDataObject): unknown {
	const candidate = recordsOf(participants).find(({ role }) => role === 'CANDIDATE');
	return candidate?.name ?? title ?? jobRole;
}

function interviewChoice(meeting: IDataObject, zone: string): INodeListSearchItems {
	const { scheduledAt, sessionStatus, code, meetingCode = code, url } = meeting;
	const names = [
		subjectOf(meeting),
		shortTime(scheduledAt, zone),
		isGiven(sessionStatus) && stateInWords(sessionStatus),
	];
	return {
		name: names.filter(Boolean).map(String).join(' · ') || String(meetingCode),
		value: String(meetingCode),
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
