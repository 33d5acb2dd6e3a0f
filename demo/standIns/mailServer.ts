import type { AddressInfo } from 'node:net';

import express from 'express';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

import { inboxPage, mailPage } from './inbox';
import type { Mail } from './mail';

/** A running stand-in of a mail server, which delivers nothing and keeps everything. */
export interface MailServer {
	/** Where it takes mails. */
	port: number;
	/** A page that shows them. */
	url: string;
	/** The mails so far, in order. */
	mails: Mail[];
	close(): Promise<void>;
}

const host = '127.0.0.1';

const startSmtp = async (mails: Mail[]): Promise<SMTPServer> => {
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData: (stream, { envelope }, done) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				void PostalMime.parse(Buffer.concat(chunks)).then(({ subject, text, html }) => {
					mails.push({
						to: envelope.rcptTo.map(({ address }) => address).join(', '),
						subject: subject ?? '',
						text: text ?? '',
						html: html ?? '',
					});
					done();
				}, done);
			});
		},
	});
	// a sender that breaks off is none of the demo's business
	server.on('error', () => undefined);
	await new Promise<void>((listening) => server.listen(0, host, listening));
	return server;
};

const portOf = (address: string | AddressInfo | null | undefined): number => {
	if (!address || typeof address === 'string') throw new Error('The mail server has no port.');
	return address.port;
};

/** Starts what takes mails as an SMTP server does, and a page that shows them. */
export async function startMailServer(): Promise<MailServer> {
	const mails: Mail[] = [];
	const smtp = await startSmtp(mails);

	const app = express();
	app.get('/', (_, response) => void response.send(inboxPage(mails)));
	app.get('/:number', ({ params }, response) => {
		const mail = mails[Number(params.number)];
		if (mail) response.send(mailPage(mail));
		else response.status(404).send('There is no such mail.');
	});
	const page = app.listen(0, host);
	await new Promise((listening) => page.once('listening', listening));

	return {
		port: portOf(smtp.server.address()),
		url: `http://${host}:${portOf(page.address())}`,
		mails,
		close: async () => {
			await new Promise<void>((closed) => smtp.close(closed));
			await new Promise((closed) => {
				page.close(closed);
				page.closeAllConnections();
			});
		},
	};
}
