import { setImmediate, setTimeout } from 'node:timers/promises';

/** Noon of the first day. */
const NOON = Date.UTC(2027, 0, 12, 12);

const DAY = 24 * 3600_000;

/** Virtual milliseconds that nothing in a schedule may take: what goes on for so long does not end. */
const FOR_EVER = 60 * DAY;

/** Real milliseconds without anything to wait for, after which nothing will come any more. */
const STUCK = 10_000;

interface Happening {
	time: number;
	happen: () => void;
}

/** Turns of the event loop within which a step has done all that it can do without waiting. */
const TURNS = 2;

async function standstill(): Promise<void> {
	for (let turn = 0; turn < TURNS; turn++) await setImmediate();
}

/** A clock that stands still while anything is being done, and then goes on to the next thing that was waited for. */
class VirtualClock {
	private happenings: Happening[] = [];

	private time = NOON;

	private jump = 0;

	/** The time that passes, whatever clocks show. */
	get now(): number {
		return this.time;
	}

	/** Begins a schedule, a day after the one before: what the nodes remember of limits is over. */
	reset(): void {
		this.happenings = [];
		this.time += DAY;
		this.jump = 0;
		this.show();
	}

	/** Sets the clock of n8n's machine forwards or back; no more time passes than before. */
	jumpBy(milliseconds: number): void {
		this.jump += milliseconds;
		this.show();
	}

	/** Does something after some milliseconds. */
	after(milliseconds: number, happen: () => void): void {
		const time = this.time + Math.max(0, milliseconds);
		const place = this.happenings.findIndex((other) => other.time > time);
		this.happenings.splice(place < 0 ? this.happenings.length : place, 0, { time, happen });
	}

	/** To sleep for no time means to let go before: so it does here. */
	readonly sleep = async (milliseconds: number): Promise<void> => {
		if (milliseconds === 0) await setTimeout(0);
		else await new Promise<void>((resolve) => this.after(milliseconds, resolve));
	};

	/**
	 * Lets time pass until something has ended, and all that it has left behind.
	 *
	 * @throws where it does not end
	 */
	async finish<Result>(work: Promise<Result>): Promise<Result> {
		let isDone = false;
		const done = () => {
			isDone = true;
		};
		work.then(done, done);
		const end = this.time + FOR_EVER;
		for (let movedAt = performance.now(); ; ) {
			await standstill();
			const next = this.happenings.shift();
			if (next) {
				if (next.time > end) throw new Error('It does not end');
				this.time = next.time;
				this.show();
				next.happen();
				movedAt = performance.now();
			} else if (isDone) return await work;
			else if (performance.now() > movedAt + STUCK) throw new Error('It hangs');
		}
	}

	private show(): void {
		jest.setSystemTime(this.time + this.jump);
	}
}

/** The clock of a schedule, by which the nodes wait and tell the time. */
export const clock = new VirtualClock();

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: clock.sleep,
}));

beforeAll(() => {
	jest.useFakeTimers({
		now: NOON,
		doNotFake: [
			'clearImmediate',
			'clearInterval',
			'clearTimeout',
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'setImmediate',
			'setInterval',
			'setTimeout',
		],
	});
});

afterAll(() => jest.useRealTimers());
