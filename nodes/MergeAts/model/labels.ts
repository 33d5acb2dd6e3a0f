import type { INodePropertyOptions } from 'n8n-workflow';

const UPPER_CASE = ['API', 'ATS', 'CRM', 'GDPR', 'HRIS'];

/** A value or name of Merge as a label: `start_at` is Start At. */
export function inWords(value: string): string {
	return value
		.split(/[_-]/)
		.map((word) =>
			UPPER_CASE.includes(word.toUpperCase())
				? word.toUpperCase()
				: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
		)
		.join(' ');
}

/** Choices for the values of one of Merge's enumerations or fields, named after them, in alphabetical order. */
export function choicesOf(values: readonly string[]): INodePropertyOptions[] {
	return values
		.map((value) => ({ name: inWords(value), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
