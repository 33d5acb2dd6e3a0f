import { parse } from 'node-html-parser';

import { fillIn, openPage } from './forms';
import type { MailAnswer } from './runPlan';
import type { Mail } from './standIns/mail';
import { until } from './until';

const linkIn = ({ html }: Mail, button: string): string | undefined =>
	parse(html)
		.querySelectorAll('a')
		.find(({ textContent }) => textContent.trim() === button)
		?.getAttribute('href')
		?.replaceAll('&amp;', '&');

/**
 * Reads mails as they come and does what the people who got them do, one after the other.
 *
 * @param mails grows while workflows send mails
 * @throws Error when a mail does not come, or what it leads to does not work; AbortError when aborted
 */
export async function answerMails(
	answers: MailAnswer[],
	mails: Mail[],
	signal: AbortSignal,
): Promise<void> {
	let read = mails.length;
	for (const { to, press: button, fill } of answers) {
		const link = async (): Promise<string | undefined> => {
			for (; read < mails.length; read++) {
				const mail = mails[read];
				const url = mail?.to === to ? linkIn(mail, button) : undefined;
				if (url === undefined) continue;
				read++;
				return url;
			}
			return undefined;
		};
		const url = await until(`A mail to ${to} with "${button}"`, link, signal);
		await (fill ? fillIn(url, fill, signal) : openPage(url, signal));
	}
}
