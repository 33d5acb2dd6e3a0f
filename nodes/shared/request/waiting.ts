import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { wholeNumber } from '../input/parameters';
import type { Courier } from './paging/walk';

const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 60_000;

/** An item that waits keeps a worker busy, so it may not wait for hours. */
export const MOST_MINUTES = 60;

const MAXIMUM_MINUTES = {
	displayName: 'Maximum Minutes',
	fallback: 10,
	least: 1,
	most: MOST_MINUTES,
};

/**
 * How many minutes an item of an operation that waits may wait.
 *
 * @throws NodeOperationError where it is no whole number, or too large
 */
export function minutesToWait(item: IExecuteSingleFunctions): number {
	return wholeNumber(item, 'maximumMinutes', MAXIMUM_MINUTES);
}

/** A number of minutes in words. */
export function inMinutes(minutes: number): string {
	return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/**
 * Asks again, with pauses that grow, until an answer is final or the time is over.
 *
 * @param minutes how long; 0 asks once
 * @returns the last answer
 */
export async function askedUntilFinal<Found extends { isFinal: boolean }>(
	{ wait }: Courier,
	minutes: number,
	ask: () => Promise<Found>,
): Promise<Found> {
	const deadline = Date.now() + minutes * 60_000;
	for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		const found = await ask();
		const rest = deadline - Date.now();
		if (found.isFinal || rest <= 0) return found;
		await wait(Math.min(pause, rest));
	}
}
