import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../shared/values';
import { labelInAnyForm } from './writes/fieldNames';
import { CUSTOM_OBJECTS } from './writes/requestSchema';

/** The label of the field that a problem points at: `model/email_addresses/0` is Emails. */
function fieldAt(pointer: string): string {
	const names = pointer.split('/').filter((name) => name !== '' && name !== 'model');
	const name = names.find((one) => !CUSTOM_OBJECTS.includes(one));
	return name === undefined ? '' : `'${labelInAnyForm(name)}': `;
}

/** A problem as `errors` and `warnings` of a write name it, in words. */
function problemInWords(problem: unknown): string {
	if (!isRecord(problem)) return String(problem);
	const { title, detail, source } = problem;
	const pointer = isRecord(source) ? String(source.pointer ?? '') : '';
	return fieldAt(pointer) + [title, detail].filter(Boolean).join(': ');
}

/** Problems that an answer lists, in words. */
export function problemsInWords(problems: unknown[]): string {
	return problems.map(problemInWords).join('; ');
}

/** The problems that kept a write from being made, in words; undefined where there is none. */
export function writeErrors({ errors }: IDataObject): string | undefined {
	return Array.isArray(errors) && errors.length > 0 ? problemsInWords(errors) : undefined;
}

function messagesByField(body: IDataObject): string {
	return Object.entries(body)
		.filter(([, messages]) => Array.isArray(messages) || typeof messages === 'string')
		.map(([field, messages]) => `${fieldAt(field)}${[messages].flat().join(' ')}`)
		.join('; ');
}

/** An error body has a detail, the problems of a write, or messages by field; ATS reference and its examples. */
export function errorWords(body: IDataObject): string | undefined {
	if (typeof body.detail === 'string') return body.detail;
	return writeErrors(body) ?? (messagesByField(body) || undefined);
}
