const longestTimer = 2 ** 31 - 1;

interface Alarm {
	owner: string;
	dueAt: number;
	task: () => void;
	timer?: NodeJS.Timeout;
}

/**
 * The sandbox's own time. It starts at the machine's time and can run faster or jump.
 * All times are milliseconds since 1970; durations are milliseconds of sandbox time.
 */
export class SandboxClock {
	private readonly alarms = new Set<Alarm>();

	private realAnchor = Date.now();

	private anchor = this.realAnchor;

	constructor(private speed: number) {}

	now(): number {
		return this.anchor + (Date.now() - this.realAnchor) * this.speed;
	}

	/** Jumps to a time, changes the speed, or both; what was due in between happens at once. */
	set(change: { now?: number; speed?: number }): void {
		this.anchor = change.now ?? this.now();
		this.realAnchor = Date.now();
		this.speed = change.speed ?? this.speed;
		for (const alarm of this.alarms) this.arm(alarm);
	}

	/** When a sandbox time comes on the machine's clock. */
	realTimeOf(time: number): number {
		return this.realAnchor + (time - this.anchor) / this.speed;
	}

	/** Runs a task after a duration of sandbox time. The owner names whose tasks `cancel` drops. */
	after(duration: number, owner: string, task: () => void): void {
		const alarm: Alarm = { owner, dueAt: this.now() + duration, task };
		this.alarms.add(alarm);
		this.arm(alarm);
	}

	/** Drops the tasks of one owner, or all of them. */
	cancel(owner?: string): void {
		for (const alarm of this.alarms) {
			if (owner !== undefined && alarm.owner !== owner) continue;
			clearTimeout(alarm.timer);
			this.alarms.delete(alarm);
		}
	}

	private arm(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		const wait = Math.max(0, Math.ceil(this.realTimeOf(alarm.dueAt) - Date.now()));
		alarm.timer = setTimeout(() => this.ring(alarm), Math.min(wait, longestTimer));
	}

	private ring(alarm: Alarm): void {
		if (this.now() < alarm.dueAt) {
			this.arm(alarm);
			return;
		}
		this.alarms.delete(alarm);
		alarm.task();
	}
}
