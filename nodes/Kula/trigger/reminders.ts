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
import type { Appointment } from '../../shared/trigger/reminderItem';
import type { Agenda } from '../../shared/trigger/reminders';
import { isGiven, isRecord, recordsOf } from '../../shared/values';
import { kula } from '../kula';
import { listAt } from './lists';

/** As long as an interview may be; the list is filtered by starts. */
const LONGEST = 24 * 3_600_000;

interface Interview extends Appointment {
	application: string;
}

function appointmentOf([id, interview]: [string, IDataObject]): Interview {
	const { start_time, end_time, application_id } = interview;
	return {
		id,
		start: Date.parse(String(start_time)),
		end: Date.parse(String(end_time)),
		application: String(application_id),
	};
}

function feedbackOf(application: string, { interview_id, updated_at }: IDataObject): Feedback {
	return {
		...(isGiven(interview_id) && { interview: String(interview_id) }),
		application,
		givenAt: Date.parse(String(updated_at)),
	};
}

/** The submitted scorecards on the interviews of an application; none where the application is gone. */
async function feedbackOn(context: IPollFunctions, application: string): Promise<Feedback[]> {
	const url = `/v1/applications/${encodeURIComponent(application)}/scorecards`;
	const list = listAt(url, { status: ['submitted'], type: ['interview'] });
	const { records } = await readList(context, kula, { ...list, mayBeGone: true });
	return [...records.values()].map((scorecard) => feedbackOf(application, scorecard));
}

/** The candidate, with the email address that interviews do not tell. */
async function candidateOf(
	context: IPollFunctions,
	{ candidate, candidate_id }: IDataObject,
): Promise<Person | null> {
	const told = isRecord(candidate) ? candidate : { id: candidate_id };
	if (!isGiven(told.id)) return null;
	const url = `/v1/candidates/${encodeURIComponent(String(told.id))}`;
	const answer = await readRecord(context, kula, { url });
	const record = isRecord(answer?.data) ? answer.data : {};
	const { name, email } = personOf(record, record.email);
	return { name: givenText(told.name) ?? name, email };
}

/** The interviews of Kula; vendor's JavaScript client, Interviews and Scorecards. */
export function kulaAgenda(context: IPollFunctions): Agenda<Interview, undefined> {
	return {
		vendor: kula.name,
		async read({ event, from, to }, _place, most) {
			const isOver = event === 'feedbackDue';
			const list = listAt('/v1/interviews', {
				meeting_status: [isOver ? 'ended' : 'not_started'],
				start_time_after: new Date(isOver ? from - LONGEST : from).toISOString(),
				start_time_before: new Date(to).toISOString(),
				sort_by: 'start_time',
				sort_order: isOver ? 'desc' : 'asc',
			});
			const { records } = await readList(context, kula, list, most);
			return { entries: [...records].map(appointmentOf) };
		},
		async withoutFeedback(entries) {
			const applications = new Set(entries.map(({ application }) => application));
			const given: Feedback[] = [];
			for (const application of applications) {
				given.push(...(await feedbackOn(context, application)));
			}
			return entries.filter((entry) => !given.some((feedback) => isAbout(feedback, entry)));
		},
		async details({ id }): Promise<Details | undefined> {
			const url = `/v1/interviews/${encodeURIComponent(id)}`;
			const interview = (await readRecord(context, kula, { url }))?.data;
			if (!isRecord(interview)) return undefined;
			const candidate = await candidateOf(context, interview);
			const timeZone = givenText(interview.timezone);
			return {
				title: titleOf(interview.name, candidate),
				...(timeZone !== null && { timeZone }),
				candidate,
				interviewers: recordsOf(interview.interviewers).map(({ name, email }) => ({
					name: givenText(name),
					email: givenText(email),
				})),
				location: givenText(interview.location),
				link: givenText(interview.conference_url),
				interview,
			};
		},
	};
}
