import type { DateTime } from 'luxon';
import type { MeetingDraft } from './newMeeting';
import { candidates, interviewers, jobRoles, withoutCalendar } from './people';
import type { EndReason, ParticipantInput, SessionStatus } from './records';
import { hiringRecommendationOf, overallScoreOf } from './scores';
import { utc } from './times';

type Kind = 'ai' | 'human' | 'team';

const kinds: Kind[] = ['ai', 'human', 'ai', 'team', 'ai', 'human'];
const codePrefixes: Record<Kind, string> = { ai: 'Boooply-AI', human: 'Boooply-H', team: 'Team' };
const statuses: SessionStatus[] = [
	'SCHEDULED',
	'COMPLETED',
	'COMPLETED',
	'SCHEDULED',
	'COMPLETED',
	'CANCELLED',
	'COMPLETED',
	'SCHEDULED',
	'COMPLETED',
	'FAILED',
	'ACTIVE',
];
const sources = [
	{ source: 'api', sourceId: null, sourcePlatform: 'custom' },
	{ source: null, sourceId: null, sourcePlatform: null },
	{ source: 'ats', sourceId: 'greenhouse-7', sourcePlatform: 'greenhouse' },
];

const hoursBetween = 9;
const olderShapeEvery = 10;

/** The interview of the standard data with this number, 1 the newest. */
export function standardMeeting(number: number, now: DateTime): MeetingDraft {
	const kind = pick(kinds, number - 1);
	const sessionStatus = pick(statuses, number - 1);
	const jobRole = kind === 'team' ? null : pick(jobRoles, number);
	const code = `${codePrefixes[kind]}-${2_000_000_000 + number}`;
	const created = now.minus({ hours: hoursBetween * number });
	const scheduled = scheduledTime(number, sessionStatus, now, created);
	return {
		code,
		olderShape: number % olderShapeEvery === 0,
		title: titleOf(number, kind, jobRole),
		jobRole,
		meetingType: kind === 'ai' ? 'AI_ONLY' : 'HUMAN',
		isTeamMeeting: kind === 'team',
		sessionStatus,
		scheduledAt: utc(scheduled),
		durationMinutes: 30,
		createdAt: utc(created),
		participants: participantsOf(number, kind, sessionStatus),
		...pick(sources, number),
		...(sessionStatus === 'COMPLETED' ? resultsOf(number, kind, code, scheduled) : {}),
		...(sessionStatus === 'FAILED' ? { endReason: 'NO_SHOW' as const } : {}),
	};
}

/** Coming ones on full hours of the next two weeks, others an hour after they were created. */
function scheduledTime(
	number: number,
	sessionStatus: SessionStatus,
	now: DateTime,
	created: DateTime,
): DateTime {
	if (sessionStatus === 'ACTIVE') return now.minus({ minutes: 10 });
	if (sessionStatus !== 'SCHEDULED') return created.plus({ hours: 1 });
	return now.startOf('day').plus({ days: 1 + (number % 14), hours: 8 + (number % 9) });
}

function titleOf(number: number, kind: Kind, jobRole: string | null): string {
	if (kind === 'team') return 'Hiring sync';
	const name = pick(candidates, number).name;
	return `${kind === 'ai' ? 'AI Interview' : 'Interview'} with ${name} for ${jobRole} at Acme Corp`;
}

/** Those with calendars take part in past interviews only, so that their free times stay known. */
function participantsOf(
	number: number,
	kind: Kind,
	sessionStatus: SessionStatus,
): ParticipantInput[] {
	const team = sessionStatus === 'COMPLETED' ? interviewers : withoutCalendar;
	const leading = pick(team, number);
	const candidate: ParticipantInput = { ...pick(candidates, number), role: 'CANDIDATE' };
	if (kind === 'ai') return [candidate];
	if (kind === 'human') return [candidate, { ...leading, role: 'INTERVIEWER' }];
	const guest = pick(team, number + 1);
	return [
		{ ...leading, role: 'HOST' },
		{ ...guest, role: 'PARTICIPANT' },
	];
}

/** Every third completed interview waits for its analysis, every fourth was not recorded. */
function resultsOf(number: number, kind: Kind, code: string, scheduled: DateTime) {
	const ended = utc(scheduled.plus({ minutes: 28 }));
	const endReason: EndReason = kind === 'ai' ? 'AUTO_COMPLETED' : 'HOST_COMPLETED';
	const score = kind === 'team' || number % 3 === 0 ? null : overallScoreOf({ code });
	return {
		endReason,
		score,
		recommendation: score === null ? null : hiringRecommendationOf(score),
		recording: number % 4 === 0 ? null : { durationSeconds: 1680, createdAt: ended },
	};
}

function pick<Item>(items: Item[], position: number): Item {
	const item = items[position % items.length];
	if (item === undefined) throw new Error('Nothing to pick from');
	return item;
}
