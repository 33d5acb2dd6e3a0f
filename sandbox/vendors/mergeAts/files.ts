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

/** The document, made as long as asked for with what readers skip; never whole in memory. */
function* padded(bytes: number): Generator<Buffer> {
	const document = Buffer.from(page);
	yield document;
	const filler = Buffer.alloc(64 * 1024, '\n');
	for (let left = bytes - document.length; left > 0; left -= filler.length) {
		yield filler.subarray(0, Math.min(left, filler.length));
	}
}

/**
 * Stands in for the storage that `file_url` of attachments leads to. It wants no key and, as common storages do, refuses
 * a request that has one. The query of an address says what it does: `expires` at a time, lead on `to` another address,
 * answer with a `name`, with so many `bytes`, or `unannounced`, without saying how many there are.
 */
export function fileAnswer(
	{ method, path, query, headers: sent }: IncomingRequest,
	now: number,
): Answer | undefined {
	if (method !== 'GET' || !path.startsWith('/files/')) return undefined;
	if ('authorization' in sent || 'x-account-token' in sent) return { status: 400 };
	if (Date.parse(String(query.expires)) < now) return { status: 403 };
	if (query.to !== undefined) return { status: 302, headers: { Location: String(query.to) } };
	const bytes = Math.max(page.length, Number(query.bytes ?? 0));
	const told = {
		'Content-Type': 'application/pdf',
		...(query.name !== undefined && { 'Content-Disposition': `attachment; ${query.name}` }),
		...(query.unannounced === undefined && { 'Content-Length': String(bytes) }),
	};
	const stream = Readable.from(padded(bytes), { objectMode: false });
	return { status: 200, headers: told, stream };
}
