import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { Line } from './line';
import { remaining, toldWait } from './rateLimit';

/** By how much a quiet time is made longer at most, so that several processes do not end it together: of itself, and in milliseconds. */
const JITTER = 0.05;
const LONGEST_JITTER = 1000;

/**
 * What all steps of this n8n process know of a vendor's rate limit under one credential, and the line in which they wait.
 *
 * After a refusal all are quiet for as long as the vendor wants. Then as many go out together as it took before it
 * refused, or as it says are left, and further ones singly until an answer tells that there is room.
 */
export class SharedLimit {
	private quietUntil = 0;

	/** The length of the last quiet time, in milliseconds. */
	private quiet = 0;

	/** How many more requests there is room for, as far as is known. */
	private room = Infinity;

	/** How many requests the vendor took since it last refused one. */
	private taken = 0;

	private underWay = 0;

	/** Tells the first in the line that an answer has come. */
	private wake?: () => void;

	/** Who comes first is served first: only the first in the line looks whether there is room. */
	readonly line = new Line();

	/** Milliseconds for which the vendor wants no request. */
	get quietFor(): number {
		return Math.max(0, this.quietUntil - Date.now());
	}

	/** Whether one more request may go out, where so many may be under way at once. */
	hasRoom(requestsAtOnce: number): boolean {
		if (this.quietFor > 0) return false;
		return this.underWay === 0 || (this.room > 0 && this.underWay < requestsAtOnce);
	}

	/** Whether a request stands in the line. */
	get isAwaited(): boolean {
		return !this.line.isFree;
	}

	/** Comes with the next answer. */
	async nextAnswer(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.wake = resolve;
		});
	}

	/** Notes that a request is sent. */
	begin(): void {
		this.underWay++;
		this.room--;
	}

	/**
	 * Notes what came of a request.
	 *
	 * @param response none after a network fault
	 * @param otherwise milliseconds to be quiet after a refusal that does not tell how long
	 */
	end(response: IN8nHttpFullResponse | undefined, otherwise: number): void {
		this.underWay--;
		this.wake?.();
		if (!response) return;
		if (response.statusCode === 429) this.refuse();
		else this.accept();
		const left = remaining(response.headers);
		if (left !== undefined) this.room = left - this.underWay;
		this.pause(toldWait(response) || (response.statusCode === 429 ? otherwise : 0));
	}

	private accept(): void {
		this.taken++;
		if (Date.now() > this.quietUntil + this.quiet) this.room = Infinity;
	}

	private refuse(): void {
		// Those that were under way together with the refused one are refused too.
		if (this.quietFor > 0) return;
		this.room = this.taken;
		this.taken = 0;
	}

	private pause(milliseconds: number): void {
		const quiet = milliseconds + Math.random() * Math.min(LONGEST_JITTER, milliseconds * JITTER);
		const until = Date.now() + quiet;
		if (quiet === 0 || until <= this.quietUntil) return;
		this.quietUntil = until;
		this.quiet = quiet;
	}
}

const limits = new Map<string, SharedLimit>();

/** The limit of the requests that a credential and a kind of requests share. */
export function sharedLimit(...subject: string[]): SharedLimit {
	const key = JSON.stringify(subject);
	const limit = limits.get(key) ?? new SharedLimit();
	limits.set(key, limit);
	return limit;
}
