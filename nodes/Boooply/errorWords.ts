import type { IDataObject } from 'n8n-workflow';

/** An error body in the vendor's words; API reference, Errors. */
export function errorWords({ error }: IDataObject): string | undefined {
	return typeof error === 'string' ? error : undefined;
}
