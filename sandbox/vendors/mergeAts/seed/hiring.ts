import type { Fields } from '../records';
import { jobCount, stageNames, stageNumber, userCount } from './company';
import { person } from './people';
import type { SampleRecords } from './sampleRecords';

const sources = ['LinkedIn', 'Referral', 'Career page', 'Agency'];

const recommendations = ['STRONG_YES', 'YES', 'NO', 'NO_DECISION', 'DEFINITELY_NO'];

const offerStatuses = ['SENT', 'SIGNED', 'APPROVED', 'DENIED', 'DRAFT', 'APPROVAL-SENT'];

/**
 * Candidates and what happens to them. Beside the number asked for, lists hide a few that were
 * deleted in the ATS and a few that are empty shells.
 * @param fileUrl Address of the CV of a candidate
 */
export function addHiring(
	sample: SampleRecords,
	candidates: number,
	fileUrl: (candidateId: string) => string,
): void {
	for (let number = 0; number < candidates; number += 1) {
		addCandidate(sample, number);
		if (number % 10 !== 9) addCv(sample, number, fileUrl);
		addApplication(sample, number, number);
	}
	const again = Math.floor(candidates / 20);
	for (let number = 0; number < again; number += 1) {
		addApplication(sample, candidates + number, number);
	}
	const interviews = Math.floor(candidates * 0.65);
	for (let number = 0; number < interviews; number += 1) {
		addInterview(sample, number, number - interviews / 2);
	}
	addJudgements(sample, candidates, interviews);
	addHidden(sample, candidates, interviews);
}

function addCandidate(sample: SampleRecords, number: number): void {
	const { first_name, last_name, email } = person(number);
	const hasEmail = number % 40 !== 39;
	sample.add(
		'Candidate',
		number,
		{
			first_name,
			last_name,
			company: number % 3 === 0 ? 'Example Works' : null,
			title: number % 3 === 0 ? 'Specialist' : null,
			last_interaction_at: sample.hours(-number),
			is_private: false,
			can_email: hasEmail,
			locations: ['Berlin'],
			phone_numbers: [{ value: `+1555${String(1_000_000 + number)}`, phone_number_type: 'MOBILE' }],
			email_addresses: hasEmail ? [{ value: email, email_address_type: 'PERSONAL' }] : [],
			tags: [`tag-${(number % 30) + 1}`],
		},
		{ custom: { notice_period: ['none', 'one month', 'three months'][number % 3] } },
	);
}

function addCv(
	sample: SampleRecords,
	number: number,
	fileUrl: (candidateId: string) => string,
): void {
	const candidate = sample.id('Candidate', number);
	sample.add('Attachment', number, {
		file_name: 'cv.pdf',
		file_url: fileUrl(candidate),
		candidate,
		attachment_type: 'RESUME',
	});
}

function addApplication(sample: SampleRecords, number: number, candidate: number): void {
	const job = number % jobCount;
	const isRejected = number % 25 === 24;
	sample.add('Application', number, {
		candidate: sample.id('Candidate', candidate),
		job: sample.id('Job', job),
		applied_at: sample.hours(-3 * (number + 1)),
		rejected_at: isRejected ? sample.hours(-number) : null,
		reject_reason: isRejected ? sample.id('RejectReason', number % 6) : null,
		source: sources[number % sources.length],
		credited_to: sample.id('RemoteUser', number % userCount),
		current_stage: stageOf(sample, number),
		screening_question_answers: number % 4 === 0 ? [addAnswer(sample, number, job)] : [],
	});
}

function addAnswer(sample: SampleRecords, number: number, job: number): string {
	const question = sample.id('ScreeningQuestion', job * 2);
	return sample.add('ScreeningQuestionAnswer', number, { question, answer: 'Yes' }).fields.id;
}

function stageOf(sample: SampleRecords, application: number): string {
	const stage = stageNumber(application % jobCount, application % stageNames.length);
	return sample.id('JobInterviewStage', stage);
}

/** @param when in steps of six hours from now */
function addInterview(sample: SampleRecords, number: number, when: number): void {
	const user = (step: number) => sample.id('RemoteUser', (number + step) % userCount);
	sample.add(
		'ScheduledInterview',
		number,
		{
			...interviewTimes(sample, when * 6),
			application: sample.id('Application', number),
			job_interview_stage: stageOf(sample, number),
			organizer: user(0),
			interviewers: number % 2 === 0 ? [user(1), user(2)] : [user(1)],
			location: number % 2 === 0 ? 'Room 2' : `https://video.example.com/${number}`,
			remote_id: String(1_000_000 + number),
			status: statusOf(number, when),
		},
		{ custom: number % 2 === 1 ? { video_url: `https://video.example.com/${number}` } : {} },
	);
}

/** One in fifty has a status that the vendor does not know and passes on unchanged. */
function statusOf(number: number, when: number): string {
	if (number % 50 === 49) return 'to_be_rescheduled';
	if (when > 0) return 'SCHEDULED';
	return number % 3 === 0 ? 'AWAITING_FEEDBACK' : 'COMPLETE';
}

function interviewTimes(sample: SampleRecords, start: number): Fields {
	return {
		start_at: sample.hours(start),
		end_at: sample.hours(start + 1),
		remote_created_at: sample.hours(start - 72),
		remote_updated_at: sample.hours(start - 48),
	};
}

function addJudgements(sample: SampleRecords, candidates: number, interviews: number): void {
	for (let number = 0; number < interviews / 2; number += 1) {
		sample.add('Scorecard', number, {
			application: sample.id('Application', number),
			interview: sample.id('ScheduledInterview', number),
			interviewer: sample.id('RemoteUser', (number + 1) % userCount),
			submitted_at: sample.hours(-number),
			overall_recommendation: recommendations[number % recommendations.length],
		});
		sample.add('Activity', number, {
			user: sample.id('RemoteUser', number % userCount),
			activity_type: number % 2 === 0 ? 'NOTE' : 'EMAIL',
			subject: 'Interview',
			body: 'The interview is booked.',
			visibility: 'PUBLIC',
			candidate: sample.id('Candidate', number),
		});
	}
	for (let number = 0; number < candidates / 6; number += 1) {
		sample.add('Offer', number, {
			application: sample.id('Application', number * 5 + 4),
			creator: sample.id('RemoteUser', number % userCount),
			sent_at: sample.hours(-number),
			start_date: sample.hours(24 * 60),
			status: offerStatuses[number % offerStatuses.length],
		});
		sample.add('EEOC', number, {
			candidate: sample.id('Candidate', number),
			submitted_at: sample.hours(-number),
			race: 'DECLINE_TO_SELF_IDENTIFY',
			gender: number % 2 === 0 ? 'FEMALE' : 'MALE',
			veteran_status: 'I_AM_NOT_A_PROTECTED_VETERAN',
			disability_status: 'I_DONT_WISH_TO_ANSWER',
		});
	}
}

function addHidden(sample: SampleRecords, candidates: number, interviews: number): void {
	const isDeleted = { remote_was_deleted: true };
	for (let number = 0; number < candidates / 80; number += 1) {
		const { first_name, last_name } = person(number * 11);
		sample.add('Candidate', 10_000 + number, { first_name, last_name, ...isDeleted });
		sample.add('Candidate', 20_000 + number, {}, { isShell: true });
		const application = sample.id('Application', interviews + number);
		sample.add('ScheduledInterview', 10_000 + number, { application, ...isDeleted });
		sample.add('ScheduledInterview', 20_000 + number, {}, { isShell: true });
	}
}
