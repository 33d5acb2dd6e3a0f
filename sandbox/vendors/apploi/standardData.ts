import { otherTeam, sandboxTeam } from './keys';
import type { Applicant, Interviewer, Job, Question } from './records';
import type { ApploiState } from './state';

const jobCount = 120;
const applicantCount = 230;
const firstJobId = 67_890;
const firstApplicantId = 265_733_753;
const minutesBetweenApplicants = 97;

export const interviewers: Interviewer[] = [
	{ id: '123456', email: 'dana.recruiter@example.com', teamId: sandboxTeam },
	{ id: '123457', email: 'sam.lead@example.com', teamId: sandboxTeam },
	{ id: '999001', email: 'kim.other@example.com', teamId: otherTeam },
];

interface Place {
	city: string;
	state: string;
}

/** A list with something in it. */
type Choices<Value> = readonly [Value, ...Value[]];

const places: Choices<Place> = [
	{ city: 'Albany', state: 'NY' },
	{ city: 'Phoenix', state: 'AZ' },
	{ city: 'Chicago', state: 'IL' },
	{ city: 'San Diego', state: 'CA' },
	{ city: 'Honolulu', state: 'HI' },
];
const titles: Choices<string> = ['Registered nurse', 'Caregiver', 'Physical therapist', 'Cook'];
const firstNames: Choices<string> = ['Maria', 'José', 'Zoë', 'Amara', 'Wei', 'Siobhán', 'Łukasz'];
const lastNames: Choices<string> = ['Alvarez', 'Okafor', 'Nguyễn', 'Murphy', 'Schmidt'];
const statuses: Choices<string> = ['New', 'Screening', 'Interview'];

/** One question of each kind the vendor's guide shows. */
const questions: Question[] = [
	{
		id: 1_829_050,
		question: 'Are you 21 years of age?',
		required: true,
		type: 'select',
		options: [
			{ value: 0, label: 'Yes' },
			{ value: 1, label: 'No' },
		],
	},
	{
		id: 1_829_051,
		question: 'Which shifts can you work?',
		type: 'multiselect',
		options: [
			{ value: '0', label: 'Morning' },
			{ value: '1', label: 'Afternoon' },
			{ value: '2', label: 'Night' },
		],
	},
	{
		id: 1_829_052,
		question: 'When can you start?',
		required: true,
		type: 'date',
		format: 'dd/MM/yyyy',
	},
	{
		id: 1_829_053,
		question: 'How many years of experience do you have?',
		required: true,
		type: 'text',
		format: 'integer',
		min: 0,
		max: 60,
	},
	{ id: 1_829_054, question: 'Tell us about your last position.', type: 'textarea' },
];

/** The data of the start: the same in every sandbox, dated relative to its clock. */
export function seedStandardData(state: ApploiState): void {
	const now = state.now();
	for (let index = 0; index < jobCount; index += 1) {
		const job = standardJob(index, now);
		state.jobs.set(job.id, job);
	}
	for (let index = 0; index < applicantCount; index += 1) {
		const applicant = standardApplicant(index, now);
		state.applicants.set(applicant.id, applicant);
	}
	state.applicants.set(1, { ...standardApplicant(0, now), id: 1, teamId: otherTeam });
}

/** Every third job has questions, every seventh is private. */
function standardJob(index: number, now: number): Job {
	return {
		id: firstJobId + index,
		teamId: sandboxTeam,
		name: pick(titles, index),
		isPrivate: index % 7 === 6,
		publishedDate: new Date(now - (index + 1) * 86_400_000).toISOString(),
		...pick(places, index),
		jobType: index % 2 === 0 ? 'Full Time' : 'Part Time',
		questions: index % 3 === 0 ? questions : [],
	};
}

/** The first one is the newest. */
export function standardApplicant(index: number, now: number): Applicant {
	const name = `${pick(firstNames, index)} ${pick(lastNames, index)}`;
	const appliedAt = new Date(now - (index + 1) * minutesBetweenApplicants * 60_000).toISOString();
	return {
		id: firstApplicantId + applicantCount - index,
		teamId: sandboxTeam,
		name,
		email: `applicant${index + 1}@example.com`,
		status: pick(statuses, index),
		appliedAt,
		updatedAt: appliedAt,
		jobId: firstJobId + (index % jobCount),
	};
}

function pick<Value>(values: Choices<Value>, index: number): Value {
	return values[index % values.length] ?? values[0];
}
