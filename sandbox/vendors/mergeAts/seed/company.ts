import type { SampleRecords } from './sampleRecords';
import { person } from './people';

const departments = 'Engineering Design Sales Marketing Finance People Support Operations'.split(
	' ',
);

const offices = ['Berlin', 'Lisbon', 'London', 'New York', 'Toronto', 'Remote'];

const rejectReasons = [
	'Not enough experience',
	'Salary expectations',
	'Accepted another offer',
	'Withdrew',
	'Location',
	'Position filled',
];

const jobs = [
	'Backend Engineer',
	'Frontend Engineer',
	'Data Analyst',
	'Product Designer',
	'Account Executive',
	'Content Marketer',
	'Financial Controller',
	'Recruiter',
	'Support Specialist',
	'Office Manager',
	'Site Reliability Engineer',
	'Product Manager',
];

export const stageNames = ['Application review', 'Phone screen', 'Interview', 'Onsite', 'Offer'];

export const userCount = 25;

export const jobCount = jobs.length;

const roles = ['INTERVIEWER', 'TEAM_MEMBER', 'LIMITED_TEAM_MEMBER', 'ADMIN', 'SUPER_ADMIN'];

const jobStatuses = ['OPEN', 'OPEN', 'OPEN', 'DRAFT', 'CLOSED', 'ARCHIVED'];

/** The number of a job's stage. */
export function stageNumber(job: number, stage: number): number {
	return job * stageNames.length + stage;
}

/** Users, departments, offices, jobs with stages, postings and questions, reasons for rejection and tags. */
export function addCompany(sample: SampleRecords, slug: string): void {
	for (let number = 0; number < userCount; number += 1) {
		const { first_name, last_name } = person(number * 7);
		sample.add('RemoteUser', number, {
			first_name,
			last_name,
			email: `${first_name}.${last_name}@${slug}.example`.toLowerCase(),
			disabled: number % 12 === 11,
			access_role: roles[number % roles.length],
		});
	}
	departments.forEach((name, number) => sample.add('Department', number, { name }));
	offices.forEach((name, number) => sample.add('Office', number, { name, location: name }));
	rejectReasons.forEach((name, number) => sample.add('RejectReason', number, { name }));
	for (let number = 0; number < 30; number += 1) {
		sample.add('Tag', number, { name: `tag-${number + 1}` });
	}
	jobs.forEach((name, number) => addJob(sample, name, number));
}

function addJob(sample: SampleRecords, name: string, number: number): void {
	const status = jobStatuses[number % jobStatuses.length];
	const posting = `https://jobs.example.com/${number + 1}`;
	const job_posting_urls = [{ value: posting, url_type: 'JOB_POSTING' }];
	const job = sample.id('Job', number);
	sample.add('Job', number, {
		name,
		description: `<p>We look for a ${name}.</p>`,
		code: `REQ-${100 + number}`,
		status,
		type: 'REQUISITION',
		job_posting_urls,
		confidential: false,
		departments: [sample.id('Department', number % departments.length)],
		offices: [sample.id('Office', number % offices.length)],
		hiring_managers: [sample.id('RemoteUser', number)],
		recruiters: [sample.id('RemoteUser', number + 1)],
	});
	sample.add('JobPosting', number, {
		title: name,
		job_posting_urls,
		job,
		status: status === 'OPEN' ? 'PUBLISHED' : 'CLOSED',
		content: `<p>We look for a ${name}.</p>`,
		is_internal: false,
	});
	stageNames.forEach((stage, order) => {
		sample.add('JobInterviewStage', stageNumber(number, order), {
			name: stage,
			job,
			stage_order: order,
		});
	});
	addQuestions(sample, job, number);
}

function addQuestions(sample: SampleRecords, job: string, jobNumber: number): void {
	const first = jobNumber * 2;
	const options = ['Yes', 'No'].map((label, order) => {
		return sample.add('ScreeningQuestionOption', first + order, { label }).fields.id;
	});
	sample.add('ScreeningQuestion', first, {
		job,
		title: 'May you work here?',
		description: 'Whether a work permit is there.',
		type: 'SINGLE_SELECT',
		required: true,
		options,
	});
	sample.add('ScreeningQuestion', first + 1, {
		job,
		title: 'When can you begin?',
		type: 'DATE',
		required: false,
	});
}
