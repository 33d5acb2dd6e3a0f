import type { SandboxClock } from './clock';

/** The contract's `x-abuse-limit`. */
export interface FailureLimit {
	/** More failing answers than this within the window block the address. */
	failures: number;
	windowSeconds: number;
	/** The lowest status that counts as failing. */
	countsFrom: number;
	/** Statuses that do not count. */
	except: number[];
}

/** How long a block lasts is documented nowhere: seconds of sandbox time. */
const blockSeconds = 60;

/**
 * Blocks clients that keep sending what fails, in a rolling window of sandbox time.
 * Vendors count by address; all clients of a sandbox have the same one.
 */
export class FailureLimiter {
	private failedAt: number[] = [];

	private blockedUntil = -Infinity;

	constructor(
		private readonly clock: SandboxClock,
		private readonly limit: FailureLimit | undefined,
	) {}

	isBlocking(): boolean {
		return this.clock.now() < this.blockedUntil;
	}

	count(status: number): void {
		if (!this.limit) return;
		const { failures, windowSeconds, countsFrom, except } = this.limit;
		if (status < countsFrom || except.includes(status)) return;
		const now = this.clock.now();
		this.failedAt = this.failedAt.filter((time) => time > now - windowSeconds * 1000);
		this.failedAt.push(now);
		if (this.failedAt.length > failures) this.blockedUntil = now + blockSeconds * 1000;
	}

	reset(): void {
		this.failedAt = [];
		this.blockedUntil = -Infinity;
	}
}
