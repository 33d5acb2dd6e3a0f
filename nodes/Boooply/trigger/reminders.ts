import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readList } from '../../shared/trigger/listing';
import {
	givenText,
	titleOf,
	type Details,
	type Person,
} from '../../shared/trigger/reminderDetails';
import type { Appointment } from '../../shared/trigger/reminderItem';
import type { Agenda } from '../../shared/trigger/reminders';
import { isGiven, recordsOf } from '../../shared/values';
import { boooply } from '../boooply';
import { meetingOutput } from '../resources/interview/meeting';
import { interviewList } from './interviewList';
import { standingOf } from './statusChanges';

const PAGE_SIZE = 100;
const MINUTE = 60_000;

/** Longer than any interview lasts; the list is filtered by starts. */
const LONGEST = 24 * 60 * MINUTE;

interface Meeting extends Appointment {
	meeting: IDataObject;
}

function appointmentOf([id, meeting]: [string, IDataObject]): Meeting {
	const start = Date.parse(String(meeting.scheduledAt));
	return { id, start, end: start + Number(meeting.durationMinutes ?? 0) * MINUTE, meeting };
}

/** Whether Boooply evaluates an interview at all: not where nobody came, and no team meeting; changelog; guide on team meetings. */
function isEvaluated(meeting: IDataObject): boolean {
	return standingOf(meeting).isNoShow !== true && meeting.isTeamMeeting !== true;
}

function hasEvaluation(meeting: IDataObject): boolean {
	const { overallScore, evaluationRecommendation, evaluationFinalizedAt } = meeting;
	return [overallScore, evaluationRecommendation, evaluationFinalizedAt].some(isGiven);
}

function participantOf({ name, email, joinUrl }: IDataObject): Person {
	const link = givenText(joinUrl);
	return { name: givenText(name), email: givenText(email), ...(link !== null && { link }) };
}

function detailsOf(meeting: IDataObject): Details {
	const interview = meetingOutput(meeting);
	const people = recordsOf(interview.participants);
	const [candidate = null] = people.filter(({ role }) => role === 'CANDIDATE').map(participantOf);
	return {
		title: titleOf(interview.title, candidate),
		candidate,
		interviewers: people.filter(({ role }) => role !== 'CANDIDATE').map(participantOf),
		location: null,
		link: givenText(interview.url),
		interview,
	};
}

/** The interviews of Boooply, as its list tells them. */
export function boooplyAgenda(context: IPollFunctions): Agenda<Meeting, undefined> {
	return {
		vendor: boooply.name,
		async read({ event, from, to }, _place, most) {
			const isOver = event === 'feedbackDue';
			const filters = {
				status: isOver ? 'COMPLETED' : 'SCHEDULED',
				dateField: 'scheduled',
				dateFrom: new Date(isOver ? from - LONGEST : from).toISOString(),
				dateTo: new Date(to).toISOString(),
			};
			const list = interviewList(filters, PAGE_SIZE);
			const { records } = await readList(context, boooply, list, most);
			return { entries: [...records].map(appointmentOf) };
		},
		withoutFeedback: async (entries) =>
			entries.filter(({ meeting }) => isEvaluated(meeting) && !hasEvaluation(meeting)),
		details: async ({ meeting }) => detailsOf(meeting),
	};
}
