import { Readable } from 'node:stream';
import type { Answer, IncomingRequest } from '../vendor';

/** What the vendor's web framework takes for a browser: anything at all in a list of types. */
const BROWSER = /,\s*\*\/\*|\*\/\*\s*,/;

/** The page that a browser gets. The vendor documents `Accept: application/json` and no other. */
export function browserPage({ headers }: IncomingRequest): Answer | undefined {
	if (!BROWSER.test(String(headers.accept))) return undefined;
	const page = '<!DOCTYPE html><title>Interview Scheduler</title>';
	return { status: 200, headers: { 'content-type': 'text/html' }, stream: Readable.from([page]) };
}
