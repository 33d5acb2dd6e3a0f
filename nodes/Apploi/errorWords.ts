import type { IDataObject } from 'n8n-workflow';

/** All that Apploi says in plain text where it does not take a method. */
const NOT_TAKEN = '405 response';

/** What an error body says. Error bodies are not documented: these are usual names in them. */
export function errorWords({ message, error, detail }: IDataObject): string | undefined {
	if (message === NOT_TAKEN) return 'Apploi does not know this call';
	return [message, error, detail].find((words) => typeof words === 'string');
}
