import { platforms } from './platformData';

/** What Merge documents of interviews on one ATS. */
export interface Platform {
	/** The integration's name in Merge. */
	name: string;
	/** Whether deleted records are found natively, or by Merge's paid add-on. */
	deletions: 'native' | 'add-on';
	/** Fields of an interview that the ATS supplies. */
	supplies: string[];
	/** Fields that a new interview takes; without it none can be created. */
	accepts?: string[];
	/** Those of them, and of the parameters beside, that must be given. */
	requires?: string[];
}

/** Fields of an interview in Merge's model that a platform may leave empty. */
const INTERVIEW_FIELDS = [
	'application',
	'end_at',
	'interviewers',
	'job_interview_stage',
	'location',
	'organizer',
	'start_at',
	'status',
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

/** What a platform does with interviews, in a sentence or two. */
export function interviewsInWords({ name, supplies, accepts, requires = [] }: Platform): string {
	const missing = INTERVIEW_FIELDS.filter((field) => !supplies.includes(field));
	const reads =
		missing.length === 0
			? `${name} supplies all fields of interviews.`
			: `${name} does not supply ${missing.join(', ')}: they stay empty.`;
	const writes = accepts
		? `Interviews can be created; required: ${requires.join(', ')}.`
		: 'Interviews cannot be created through Merge.';
	const wayRound =
		missing.length > 0 || !accepts ? ' Passthrough reaches the API of the ATS itself.' : '';
	return `${reads} ${writes}${wayRound}`;
}
