import type { IDataObject } from 'n8n-workflow';

import { commonInterview } from '../commonInterview';
import { meetingOutput } from '../resources/interview/meeting';

/** What is remembered of an interview. */
export interface Standing {
	status: string;
	/** When it takes place, or null while no time is set. */
	scheduledAt: string | null;
	/** Whether somebody did not come. Earlier versions did not remember it. */
	isNoShow?: boolean;
	/** In how many readings in a row it was missing. */
	missing?: number;
}

/** By meeting code. */
export type Standings = Record<string, Standing>;

/** A list that shifts while it is read can miss an interview; one that is missing so often is gone. */
const MOST_MISSING = 10;

const EVENT_OF_STATUS: Record<string, string> = {
	SCHEDULED: 'scheduled',
	ACTIVE: 'started',
	COMPLETED: 'completed',
	CANCELLED: 'cancelled',
	FAILED: 'failed',
};

/** The status and the time that an interview has, and how it ended; API reference, List Interviews; changelog. */
export function standingOf({
	sessionStatus,
	status,
	scheduledAt,
	endReason,
}: IDataObject): Standing {
	return {
		status: String(sessionStatus ?? status ?? ''),
		scheduledAt: typeof scheduledAt === 'string' ? scheduledAt : null,
		isNoShow: endReason === 'NO_SHOW',
	};
}

function eventOfStatus({ status, isNoShow }: Standing): string | undefined {
	return isNoShow ? 'noShow' : EVENT_OF_STATUS[status];
}

function isSameTime(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return one === other;
	return one === other || Date.parse(one) === Date.parse(other);
}

/** What happened to an interview since it was seen; undefined where nothing did. An unknown one is new. */
export function eventBetween(before: Standing | undefined, now: Standing): string | undefined {
	if (before === undefined) return eventOfStatus(now);
	if (before.status !== now.status) {
		return now.status === 'SCHEDULED' ? 'reopened' : eventOfStatus(now);
	}
	if (now.isNoShow && before.isNoShow === false) return 'noShow';
	if (now.status !== 'SCHEDULED' || isSameTime(before.scheduledAt, now.scheduledAt)) {
		return undefined;
	}
	return before.scheduledAt === null ? 'scheduled' : 'rescheduled';
}

/** How the trigger puts an interview out. */
export function eventOutput(
	event: string | undefined,
	before: Standing | undefined,
	meeting: IDataObject,
): IDataObject {
	return {
		event: event ?? null,
		previousStatus: before?.status ?? null,
		previousScheduledAt: before?.scheduledAt ?? null,
		...meetingOutput(meeting),
	};
}

/** The same with the interview in the common format, and its status before in the same words. */
export function commonEventOutput(
	event: string | undefined,
	before: Standing | undefined,
	meeting: IDataObject,
): IDataObject {
	return {
		event: event ?? null,
		previousStatus: commonInterview({ sessionStatus: before?.status }).status,
		previousScheduledAt: before?.scheduledAt ?? null,
		...commonInterview(meeting),
	};
}

/** What is known after a reading: its interviews, and for a while those that it missed. */
export function standingsAfter(meetings: Map<string, IDataObject>, before: Standings): Standings {
	const missed = Object.entries(before)
		.filter(([code, { missing = 0 }]) => !meetings.has(code) && missing < MOST_MISSING)
		.map(([code, { missing = 0, ...rest }]) => [code, { ...rest, missing: missing + 1 }] as const);
	const found = [...meetings].map(([code, meeting]) => [code, standingOf(meeting)] as const);
	return Object.fromEntries([...missed, ...found]);
}

/** What is remembered under a meeting code. */
export function remembered(standings: Standings, code: string): Standing | undefined {
	return Object.hasOwn(standings, code) ? standings[code] : undefined;
}
