import type { Platform } from './platform';

/** Fields of an interview in Merge's model that a platform may leave empty. */
export const INTERVIEW_FIELDS = [
	'application',
	'end_at',
	'interviewers',
	'job_interview_stage',
	'location',
	'organizer',
	'start_at',
	'status',
];

/** What a platform does with interviews, in a sentence or two. */
export function interviewsInWords({ name, lacks, accepts, requires = [] }: Platform): string {
	const reads =
		lacks.length === 0
			? `${name} supplies all fields of interviews.`
			: `${name} does not supply ${lacks.join(', ')}: they stay empty.`;
	const writes = accepts
		? `Interviews can be created; required: ${requires.join(', ')}.`
		: 'Interviews cannot be created through Merge.';
	const wayRound =
		lacks.length > 0 || !accepts ? ' Passthrough reaches the API of the ATS itself.' : '';
	return `${reads} ${writes}${wayRound}`;
}
