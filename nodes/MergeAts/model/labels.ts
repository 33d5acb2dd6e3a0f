import type { INodePropertyOptions } from 'n8n-workflow';

const UPPER_CASE = ['API', 'ATS', 'CRM', 'GDPR', 'HRIS'];

/** Names of Merge that are not simply their words. */
const LABELS: Partial<Record<string, string>> = {
	CHANGED_SCOPES: 'Changed Permissions (Scopes)',
	EEOC: 'Equal Opportunity Statement (EEOC)',
	filestorage: 'File Storage',
	knowledgebase: 'Knowledge Base',
	mktg: 'Marketing',
};

/** A value or name of Merge as a label: `start_at` is Start At. */
export function inWords(value: string): string {
	const label = LABELS[value];
	if (label !== undefined) return label;
	return value
		.split(/[_.-]/)
		.map((word) =>
			UPPER_CASE.includes(word.toUpperCase())
				? word.toUpperCase()
				: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
		)
		.join(' ');
}

/** The name of one of Merge's models as a label: `JobPosting` is Job Posting. */
export function modelInWords(model: string): string {
	return LABELS[model] ?? model.replace(/([a-z])([A-Z])/g, '$1 $2');
}

/** Choices for the values of one of Merge's enumerations or fields, named after them, in alphabetical order. */
export function choicesOf(values: readonly string[]): INodePropertyOptions[] {
	return values
		.map((value) => ({ name: inWords(value), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
