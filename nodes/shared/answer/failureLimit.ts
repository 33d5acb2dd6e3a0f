/** So many failing answers are tolerated within a rolling time; one more and the vendor blocks the address. */
export interface FailureLimit {
	failures: number;
	windowSeconds: number;
}

/** How long to wait when every request that may fail is still under way, in milliseconds. */
const UNDER_WAY = 50;

/**
 * Spaces requests out so that never more fail within the window than the vendor tolerates, even if all that are under
 * way fail. Requests that succeed are not held up.
 */
export class FailureWindow {
	private underWay = 0;

	/** When failing answers came, in milliseconds since 1970, oldest first. */
	private failures: number[] = [];

	constructor(private readonly limit: FailureLimit) {}

	/** Milliseconds until one more request may fail. */
	get wait(): number {
		const length = this.limit.windowSeconds * 1000;
		const now = Date.now();
		this.failures = this.failures.filter((time) => time + length >= now);
		if (this.failures.length + this.underWay < this.limit.failures) return 0;
		const [oldest] = this.failures;
		return oldest === undefined ? UNDER_WAY : oldest + length - now + 1;
	}

	/** Notes that a request is sent. */
	begin(): void {
		this.underWay++;
	}

	/** Notes what came of a request. */
	end(failed: boolean): void {
		this.underWay--;
		if (failed) this.failures.push(Date.now());
	}
}

const windows = new WeakMap<FailureLimit, FailureWindow>();

/** The one window for a vendor's limit: all runs in this process come from the same address. */
export function failureWindow(limit: FailureLimit): FailureWindow {
	const window = windows.get(limit) ?? new FailureWindow(limit);
	windows.set(limit, window);
	return window;
}
