/** Runs tasks in the order in which they come, some at once; of a line of one each waits for all before it. */
export class Line {
	private underWay = 0;

	/** What lets each waiting task start; a set takes out its first cheaply, however many there are. */
	private readonly waiting = new Set<() => void>();

	constructor(private readonly atOnce = 1) {}

	/** Whether no task is under way. */
	get isFree(): boolean {
		return this.underWay === 0;
	}

	/** What comes of a task when its turn has come. */
	async run<Value>(task: () => Promise<Value>): Promise<Value> {
		if (this.underWay < this.atOnce) this.underWay++;
		else await this.turn();
		try {
			return await task();
		} finally {
			this.leave();
		}
	}

	private async turn(): Promise<void> {
		await new Promise<void>((resolve) => this.waiting.add(resolve));
	}

	/** Leaves the place to the next in the line. */
	private leave(): void {
		const [next] = this.waiting;
		if (!next) {
			this.underWay--;
			return;
		}
		this.waiting.delete(next);
		next();
	}
}
