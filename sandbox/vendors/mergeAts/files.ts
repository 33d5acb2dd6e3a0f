import { Readable } from 'node:stream';
import type { Answer, IncomingRequest } from '../vendor';

/** The shortest document that readers of PDF open. */
const emptyPage =
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
	'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
	'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n' +
	'trailer<</Root 1 0 R>>\n%%EOF\n';

/** Stands in for the storage that `file_url` of attachments leads to; it asks for no key. */
export function fileAnswer({ method, path }: IncomingRequest): Answer | undefined {
	if (method !== 'GET' || !path.startsWith('/files/')) return undefined;
	const headers = { 'Content-Type': 'application/pdf' };
	return { status: 200, headers, stream: Readable.from(Buffer.from(emptyPage)) };
}
