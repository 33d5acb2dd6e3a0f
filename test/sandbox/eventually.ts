import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until there is an answer; throws after ten seconds. */
export async function eventually<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
	const deadline = Date.now() + 10_000;
	while (Date.now() < deadline) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await wait(20);
	}
	throw new Error('It did not happen within ten seconds');
}
