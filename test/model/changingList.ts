import fc from 'fast-check';

/** What happens to a list between two of its pages; places go from 0, the top, to 1. */
export type Change =
	| { kind: 'nothing' }
	| { kind: 'added'; records: number; place: number }
	| { kind: 'removed'; records: number; place: number }
	| { kind: 'moved to the top'; place: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const records = fc.integer({ min: 1, max: 130 });

export const change: fc.Arbitrary<Change> = fc.oneof(
	fc.constant<Change>({ kind: 'nothing' }),
	fc.record({ kind: fc.constant('added' as const), records, place }),
	fc.record({ kind: fc.constant('removed' as const), records, place }),
	fc.record({ kind: fc.constant('moved to the top' as const), place }),
);

/** A list that changes each time after a page of it has been read. */
export class ChangingList {
	ids: string[];

	/** Those that were in it at all times. */
	lasting: Set<string>;

	/** Those that were in it at any time. */
	readonly known: Set<string>;

	private count: number;

	private readonly changes: Change[];

	constructor(length: number, changes: readonly Change[]) {
		this.ids = Array.from({ length }, (_, number) => this.nameOf(number));
		this.count = length;
		this.lasting = new Set(this.ids);
		this.known = new Set(this.ids);
		this.changes = [...changes];
	}

	/** Lets the next change happen. */
	change(): void {
		const { ids } = this;
		const change = this.changes.shift();
		if (!change || change.kind === 'nothing') return;
		const at = Math.floor(change.place * ids.length);
		if (change.kind === 'added') {
			const added = Array.from({ length: change.records }, () => this.nameOf(this.count++));
			ids.splice(at, 0, ...added);
			for (const id of added) this.known.add(id);
		} else if (change.kind === 'removed') {
			for (const id of ids.splice(at, change.records)) this.lasting.delete(id);
		} else ids.unshift(...ids.splice(at, 1));
	}

	/** A name whose place in the alphabet tells nothing about its place in the list. */
	private nameOf(number: number): string {
		return `${(number * 7919) % 10_007} ${number}`;
	}
}
