import type { SandboxClock } from './clock';

/** How a rate-limit header writes the end of the window. */
export type ResetFormat = 'epochSeconds' | 'epochMilliseconds' | 'seconds' | 'iso';

/** A class of the contract's `x-rate-limits`. */
export interface RateLimitClass {
	limit: number;
	windowSeconds: number;
}

/** What one request left of its window. */
export interface RateLimitState {
	limit: number;
	remaining: number;
	exceeded: boolean;
	/** Whole seconds of real time until the window ends, rounded up. */
	waitSeconds: number;
	/** The end of the window in the format asked for, by the machine's clock. */
	reset: string;
}

interface Window {
	used: number;
	endsAt: number;
}

const resetFormats: Record<ResetFormat, (wholeSecondEnd: number, waitSeconds: number) => string> = {
	epochSeconds: (end) => String(end / 1000),
	epochMilliseconds: (end) => String(end),
	seconds: (_end, waitSeconds) => String(waitSeconds),
	iso: (end) => new Date(end).toISOString(),
};

/**
 * Counts requests in fixed windows of sandbox time that begin with their first request.
 * What it tells clients is real time, because that is what they have to wait.
 */
export class RateLimiter {
	enabled = true;

	resetFormat: ResetFormat = 'epochSeconds';

	private readonly windows = new Map<string, Window>();

	constructor(private readonly clock: SandboxClock) {}

	take(className: string, subject: string, limits: RateLimitClass): RateLimitState {
		const window = this.windowOf(`${className} ${subject}`, limits.windowSeconds);
		const exceeded = this.enabled && window.used >= limits.limit;
		if (this.enabled && !exceeded) window.used += 1;
		const realEnd = this.clock.realTimeOf(window.endsAt);
		const waitSeconds = Math.max(0, Math.ceil((realEnd - Date.now()) / 1000));
		const wholeSecondEnd = Math.ceil(realEnd / 1000) * 1000;
		return {
			limit: limits.limit,
			remaining: Math.max(0, limits.limit - window.used),
			exceeded,
			waitSeconds,
			reset: resetFormats[this.resetFormat](wholeSecondEnd, waitSeconds),
		};
	}

	/** Forgets all windows and goes back to the settings of the start. */
	reset(): void {
		this.windows.clear();
		this.enabled = true;
		this.resetFormat = 'epochSeconds';
	}

	private windowOf(name: string, windowSeconds: number): Window {
		const now = this.clock.now();
		const current = this.windows.get(name);
		if (current && now < current.endsAt) return current;
		const opened = { used: 0, endsAt: now + windowSeconds * 1000 };
		this.windows.set(name, opened);
		return opened;
	}
}
