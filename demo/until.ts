import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 250;
const withinMilliseconds = 60_000;

/**
 * Asks until there is an answer.
 *
 * @param what named when it does not come
 * @throws Error when it does not come within a minute; AbortError when aborted
 */
export async function until<Answer>(
	what: string,
	ask: () => Promise<Answer | undefined>,
	signal: AbortSignal,
): Promise<Answer> {
	const giveUpAt = Date.now() + withinMilliseconds;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > giveUpAt) throw new Error(`${what} did not come in time.`);
		await wait(pollMilliseconds, undefined, { signal });
	}
}
