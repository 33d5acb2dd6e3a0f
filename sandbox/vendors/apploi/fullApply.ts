import { DateTime } from 'luxon';
import { refuse } from './errors';
import type { AnswerInput, ApplicationInput, Job, Question } from './records';

/**
 * What the vendor's Full Apply guide asks of an application to a job with questions.
 *
 * @throws Refusal 400 naming what is missing or wrong
 */
export function checkFullApply(job: Job, input: ApplicationInput): void {
	const { applicant, partner_attributes: attributes, questions } = input;
	if (!applicant.email) refuse(400, 'applicant.email is required');
	if (!applicant.fullName) refuse(400, 'applicant.fullName is required');
	if (attributes?.search_fetch_id !== searchFetchId(job)) {
		refuse(400, 'partner_attributes must be those of the job');
	}
	const answers = questions?.answers ?? [];
	const stranger = answers.find(({ id }) => !job.questions.some((one) => String(one.id) === id));
	if (stranger) refuse(400, `The job does not ask question ${stranger.id}`);
	for (const question of job.questions) {
		checkAnswer(
			question,
			answers.find(({ id }) => id === String(question.id)),
		);
	}
}

/** By this the stand-in knows the attributes it gave a job. */
export function searchFetchId({ id }: Job): string {
	return `search-${id}`;
}

function checkAnswer(question: Question, answer: AnswerInput | undefined): void {
	const given = answer?.values ?? [answer?.value ?? ''];
	const values = given.filter((value) => value !== '');
	if (values.length === 0) {
		if (question.required) refuse(400, `Question ${question.id} must be answered`);
		return;
	}
	if (!values.every((value) => isAllowed(question, value))) {
		refuse(400, `The answer to question ${question.id} is not allowed`);
	}
}

function isAllowed({ format, min, max, options }: Question, value: string): boolean {
	if (options) return options.some((option) => String(option.value) === value);
	if (format === 'dd/MM/yyyy') return DateTime.fromFormat(value, format).isValid;
	if (format !== 'integer') return true;
	const number = Number(value);
	return Number.isInteger(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity);
}
