import { createInterface } from 'node:readline/promises';

import getPort, { portNumbers } from 'get-port';

const alternatives = 50;

/** What a port is for and which one is wanted. */
export interface PortWish {
	/** Named when the port is busy. */
	purpose: string;
	preferred: number;
	/** Ends the wait for an answer when aborted. */
	signal?: AbortSignal;
}

/** Whether somebody sits at the terminal. */
export const isInteractive = (): boolean =>
	Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Any free port; not given out twice. */
export const freePort = async (): Promise<number> => await getPort({ reserve: true });

const askFor = async (question: string, signal?: AbortSignal): Promise<string> => {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
	try {
		return (await terminal.question(question, signal ? { signal } : {})).trim();
	} finally {
		terminal.close();
	}
};

/**
 * The wished port if it is free; otherwise says that it is busy and offers the next free one: a person may take it
 * or type another, anybody else gets it.
 */
export async function choosePort({ purpose, preferred, signal }: PortWish): Promise<number> {
	const port = await getPort({
		port: portNumbers(preferred, preferred + alternatives),
		reserve: true,
	});
	if (port === preferred) return port;
	const busy = `Port ${preferred} (${purpose}) is busy.`;
	if (!isInteractive()) {
		console.log(`${busy} Using ${port} instead.`);
		return port;
	}
	const answer = await askFor(`${busy} Press Enter for ${port}, or type another port: `, signal);
	if (answer === '' || Number(answer) === port) return port;
	const typed = Number(answer);
	if (Number.isInteger(typed) && typed > 0 && typed < 65_536) {
		return await choosePort({ purpose, preferred: typed, signal });
	}
	console.log(`"${answer}" is not a port.`);
	return await choosePort({ purpose, preferred, signal });
}
