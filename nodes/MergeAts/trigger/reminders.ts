import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readRecord } from '../../shared/trigger/call';
import { isAbout, type Feedback } from '../../shared/trigger/feedback';
import { readList } from '../../shared/trigger/listing';
import {
	givenText,
	personOf,
	titleOf,
	type Details,
	type Person,
} from '../../shared/trigger/reminderDetails';
import type { Appointment, ReminderEvent } from '../../shared/trigger/reminderItem';
import type { Agenda } from '../../shared/trigger/reminders';
import { isGiven, isRecord, recordsOf } from '../../shared/values';
import { TOKEN_HEADER } from '../account/accountToken';
import { mergeAts } from '../mergeAts';
import { modelList } from './modelList';
import { sinceAfter } from './modifications';

const PAGE_SIZE = 100;

/** States of interviews that are over; ATS reference, ScheduledInterview. */
const OVER = ['COMPLETE', 'AWAITING_FEEDBACK'];

/** Merge passes on what it has no state for in the words of the ATS. */
const CALLED_OFF = /cancel|declin/i;

interface Interview extends Appointment {
	application: string;
}

/** Merge tells no interviews by their start, so those that may still come are remembered, by ID. */
interface Place {
	since: number;
	known: Record<string, Omit<Interview, 'id'>>;
}

function takesPlace(event: ReminderEvent, { status, remote_was_deleted }: IDataObject): boolean {
	const state = String(status ?? '');
	if (remote_was_deleted === true || CALLED_OFF.test(state)) return false;
	return event === 'feedbackDue' || !OVER.includes(state);
}

/** An interview without an end is taken to end when it starts. */
function timesOf({ start_at, end_at, application }: IDataObject): Omit<Interview, 'id'> {
	const start = Date.parse(String(start_at));
	const end = Date.parse(String(end_at ?? start_at));
	return { start, end: Math.max(start, end), application: String(application) };
}

/** What a scorecard says about feedback; nothing while it is empty. */
function feedbackOf(scorecard: IDataObject): Feedback[] {
	const { interview, application, submitted_at, overall_recommendation, modified_at } = scorecard;
	const isFilled = isGiven(submitted_at) || isGiven(overall_recommendation);
	if (!isFilled || scorecard.remote_was_deleted === true) return [];
	return [
		{
			...(isGiven(interview) && { interview: String(interview) }),
			application: String(application),
			givenAt: Date.parse(String(submitted_at ?? modified_at)),
		},
	];
}

function candidateOf(application: IDataObject | undefined): Person | null {
	if (!isRecord(application?.candidate)) return null;
	const [address] = recordsOf(application.candidate.email_addresses);
	return personOf(application.candidate, address?.value);
}

/** The interviews of a linked account. */
export function mergeAgenda(context: IPollFunctions, token: string): Agenda<Interview, Place> {
	const read = async (path: string, since?: number, most?: number) =>
		await readList(context, mergeAts, modelList(context, path, token, PAGE_SIZE, since), most);
	const one = async (path: string, id: unknown, expand: string) =>
		await readRecord(context, mergeAts, {
			url: `/ats/v1/${path}/${encodeURIComponent(String(id))}`,
			qs: { expand },
			headers: { [TOKEN_HEADER]: token },
		});

	return {
		vendor: 'Merge ATS',
		async read({ event, from }, place, most) {
			const reading = await read('interviews', place?.since, most);
			const known = new Map(Object.entries(place?.known ?? {}));
			for (const [id, interview] of reading.records) {
				known.delete(id);
				if (takesPlace(event, interview)) known.set(id, timesOf(interview));
			}
			const current = [...known].filter(([, { end }]) => end >= from);
			return {
				entries: current.map(([id, times]) => ({ id, ...times })),
				place: { since: sinceAfter(reading), known: Object.fromEntries(current) },
			};
		},
		async withoutFeedback(entries) {
			if (entries.length === 0) return [];
			const earliest = Math.min(...entries.map(({ start }) => start));
			const { records } = await read('scorecards', earliest);
			const given = [...records.values()].flatMap(feedbackOf);
			return entries.filter((entry) => !given.some((feedback) => isAbout(feedback, entry)));
		},
		async details({ id }): Promise<Details | undefined> {
			const interview = await one('interviews', id, 'interviewers,job_interview_stage,organizer');
			if (!interview) return undefined;
			const application = isGiven(interview.application)
				? await one('applications', interview.application, 'candidate,job')
				: undefined;
			const candidate = candidateOf(application);
			const job = isRecord(application?.job) ? application.job.name : undefined;
			const location = givenText(interview.location);
			return {
				title: titleOf(undefined, candidate, job),
				candidate,
				interviewers: recordsOf(interview.interviewers).map((user) => personOf(user, user.email)),
				location,
				link: location?.startsWith('http') ? location : null,
				interview,
			};
		},
	};
}
