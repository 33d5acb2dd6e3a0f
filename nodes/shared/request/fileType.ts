import type { IBinaryData, IN8nHttpFullResponse } from 'n8n-workflow';

/** Types that say nothing of what a file is. */
const ANY_TYPE = /^$|^(application|binary)\/(octet-stream|(x-|force-)?download)$/;

const ENDING = /\.(\w+)$/;

/** The name in a Content-Disposition header, percent-encoded or as it is. */
const ENCODED_NAME = /filename\*\s*=\s*[\w-]*'[^']*'([^;\s]+)/i;
const PLAIN_NAME = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i;

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

/** What an answer calls its file. */
export function nameIn({ headers }: IN8nHttpFullResponse): string | undefined {
	const disposition = String(headers['content-disposition'] ?? '');
	const [, encoded] = ENCODED_NAME.exec(disposition) ?? [];
	const [, quoted, plain] = PLAIN_NAME.exec(disposition) ?? [];
	return (encoded && decoded(encoded)) || quoted || plain;
}

/** The type of a file, where an answer tells one. */
export function typeIn({ headers }: IN8nHttpFullResponse): string | undefined {
	const [given = ''] = String(headers['content-type'] ?? '').split(';');
	const type = given.trim().toLowerCase();
	return ANY_TYPE.test(type) ? undefined : type;
}

/** Whether a web page came in place of a file: some storages ask to sign in where a link has expired. */
export function isPageInstead(response: IN8nHttpFullResponse, name: string): boolean {
	const [, ending = 'html'] = ENDING.exec(name) ?? [];
	return typeIn(response) === 'text/html' && !/^x?html?$/i.test(ending);
}

/** A file whose name has the ending of its type, where it had none. */
export function withEnding(file: IBinaryData): IBinaryData {
	const { fileName = '', fileExtension } = file;
	if (ENDING.test(fileName) || !fileExtension) return file;
	return { ...file, fileName: `${fileName}.${fileExtension}` };
}
