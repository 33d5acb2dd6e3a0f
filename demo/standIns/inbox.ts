import { escape } from 'lodash';

import type { Mail } from './mail';

const page = (title: string, body: string): string =>
	`<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><body style="font-family: sans-serif; margin: 2em">${body}</body>`;

/** The list of all mails, the newest first. */
export function inboxPage(mails: Mail[]): string {
	const rows = mails.map(
		({ to, subject }, number) =>
			`<li><a href="/${number}">${escape(subject)}</a> to ${escape(to)}</li>`,
	);
	const list = rows.length > 0 ? `<ul>${rows.reverse().join('')}</ul>` : '<p>No mail yet.</p>';
	return page('Mails of the demo', `<h1>Mails of the demo</h1>${list}`);
}

/** A mail as its reader sees it. */
export function mailPage({ to, subject, text, html }: Mail): string {
	const content = html === '' ? `<pre>${escape(text)}</pre>` : html;
	return page(
		subject,
		`<p><a href="/">All mails</a></p><h1>${escape(subject)}</h1><p>To ${escape(to)}</p><hr>${content}`,
	);
}
