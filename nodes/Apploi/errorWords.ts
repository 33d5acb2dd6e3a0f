import type { IDataObject } from 'n8n-workflow';

/** What an error body says. Error bodies are not documented: these are usual names in them. */
export function errorWords({ message, error, detail }: IDataObject): string | undefined {
	return [message, error, detail].find((words) => typeof words === 'string');
}
