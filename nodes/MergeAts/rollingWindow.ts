import type { FailureWindow } from '../shared/answer/vendor';

/** How long to wait when every request that may fail is still under way, in milliseconds. */
const UNDER_WAY = 50;

/**
 * Spaces requests out so that never more fail within a rolling time than the vendor tolerates, even if all that are
 * under way fail. Requests that succeed are not held up.
 */
export class RollingWindow implements FailureWindow {
	private underWay = 0;

	/** When failing answers came, in milliseconds since 1970, oldest first. */
	private times: number[] = [];

	/**
	 * @param failures so many failing answers are tolerated; one more and the vendor blocks the address
	 * @param length milliseconds that a failing answer counts
	 */
	constructor(
		private readonly failures: number,
		private readonly length: number,
	) {}

	get wait(): number {
		const now = Date.now();
		this.times = this.times.filter((time) => time + this.length >= now);
		if (this.times.length + this.underWay < this.failures) return 0;
		const [oldest] = this.times;
		return oldest === undefined ? UNDER_WAY : oldest + this.length - now + 1;
	}

	begin(): void {
		this.underWay++;
	}

	end(failed: boolean): void {
		this.underWay--;
		if (failed) this.times.push(Date.now());
	}
}
