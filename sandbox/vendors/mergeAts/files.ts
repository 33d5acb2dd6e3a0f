import { Readable } from 'node:stream';
import type { Answer, IncomingRequest } from '../vendor';

const lines = [
	'Curriculum vitae',
	'2019 to today: Engineer at Example Works, who moved a billing service to events',
	'2015 to 2019: Developer at Sample Software',
	'Skills: TypeScript, PostgreSQL, Kubernetes, mentoring',
];

const text = `BT /F1 12 Tf 72 770 Td 18 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;

/** The shortest document with text that readers of PDF open. */
const page =
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
	'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
	'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R' +
	'/Resources<</Font<</F1 5 0 R>>>>>>endobj\n' +
	`4 0 obj<</Length ${text.length}>>stream\n${text}\nendstream endobj\n` +
	'5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n' +
	'trailer<</Root 1 0 R>>\n%%EOF\n';

/** Stands in for the storage that `file_url` of attachments leads to; it asks for no key. */
export function fileAnswer({ method, path }: IncomingRequest): Answer | undefined {
	if (method !== 'GET' || !path.startsWith('/files/')) return undefined;
	const headers = { 'Content-Type': 'application/pdf' };
	return { status: 200, headers, stream: Readable.from(Buffer.from(page)) };
}
