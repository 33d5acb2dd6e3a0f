import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../shared/values';

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || undefined;
	if (!isRecord(value)) return undefined;
	const parts = Object.entries(value).map(([field, words]) => `${field} ${textOf(words) ?? ''}`);
	return parts.join('; ') || undefined;
}

/** What an error body says. The vendor documents none: these are the usual shapes of its web framework. */
export function errorWords({ error, errors, message }: IDataObject): string | undefined {
	return textOf(error) ?? textOf(errors) ?? textOf(message);
}
