import type { Platform } from './platform';

/** ATS reference, Interviews, supported fields of each platform. */
export const platforms: Platform[] = [
	{ name: 'Ashby', deletions: 'add-on', lacks: ['location', 'organizer'] },
	{ name: 'Fountain', deletions: 'add-on', lacks: ['organizer'] },
	{
		name: 'Greenhouse',
		deletions: 'native',
		lacks: [],
		accepts: [
			'application',
			'end_at',
			'interviewers',
			'job_interview_stage',
			'location',
			'organizer',
			'start_at',
			'status',
		],
		requires: ['application', 'end_at', 'integration_params', 'interviewers', 'start_at'],
	},
	{
		name: 'Lever',
		deletions: 'native',
		lacks: ['status'],
		accepts: [
			'application',
			'end_at',
			'interviewers',
			'job_interview_stage',
			'location',
			'organizer',
			'start_at',
		],
		requires: [
			'end_at',
			'integration_params.timezone',
			'interviewers',
			'remote_user_id',
			'start_at',
		],
	},
	{ name: 'Oracle Taleo', deletions: 'add-on', lacks: ['status'] },
	{ name: 'Pinpoint', deletions: 'add-on', lacks: ['interviewers', 'location', 'organizer'] },
	{ name: 'SAP SuccessFactors', deletions: 'add-on', lacks: ['location', 'organizer'] },
	{ name: 'SmartRecruiters', deletions: 'add-on', lacks: ['status'] },
	{
		name: 'Tellent Recruitee',
		deletions: 'add-on',
		lacks: ['location', 'status'],
		accepts: ['end_at', 'job_interview_stage', 'location', 'start_at'],
		requires: ['end_at', 'integration_params.kind', 'integration_params.timezone', 'start_at'],
	},
	{
		name: 'Workday',
		deletions: 'add-on',
		lacks: ['job_interview_stage', 'location', 'organizer', 'status'],
	},
	{
		name: 'Zoho Recruit',
		deletions: 'add-on',
		lacks: ['application', 'interviewers', 'organizer', 'status'],
	},
];

function alike(name: unknown): string {
	return String(name)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}

/** The platform of a linked account, by the name or slug of its integration, which may be short: Recruitee. */
export function platformOf(...names: unknown[]): Platform | undefined {
	const wanted = names.filter((name) => typeof name === 'string' && name !== '').map(alike);
	return platforms.find(({ name }) => wanted.some((short) => alike(name).endsWith(short)));
}
