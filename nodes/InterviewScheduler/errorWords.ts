import type { IDataObject } from 'n8n-workflow';
import startCase from 'lodash/startCase';

import { isRecord } from '../shared/values';

/** What the form calls the fields that the vendor complains of, where it is not their words. */
const LABELS: Partial<Record<string, string>> = {
	amend_end_at: 'End',
	amend_start_at: 'Start',
	end_at: 'End',
	interviewee: 'Candidate',
	interviewee_id: 'Candidate',
	interviewer: 'Interviewer',
	interviewer_id: 'Interviewer',
	min_rating: 'Minimum Rating',
	show_by: 'Show Hours By',
	start_at: 'Start',
	wages_attributes: 'Wages',
};

/** Keys that stand for the whole record. */
const NO_FIELD = ['base', 'message'];

function labelOf(field: string): string {
	if (NO_FIELD.includes(field)) return '';
	return `'${LABELS[field] ?? startCase(field)}'`;
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || undefined;
	if (!isRecord(value)) return undefined;
	const parts = Object.entries(value).map(([field, words]) =>
		[labelOf(field), textOf(words)].filter(Boolean).join(' '),
	);
	return parts.join('; ') || undefined;
}

/** What an error body says. The vendor documents none: these are the usual shapes of its web framework. */
export function errorWords({ error, errors, message }: IDataObject): string | undefined {
	return textOf(error) ?? textOf(errors) ?? textOf(message);
}
