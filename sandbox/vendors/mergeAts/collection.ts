import { positionOf } from './position';
import type { ModelName, StoredRecord } from './records';

/** The records of one model in one linked account. */
export class Collection {
	private readonly byId = new Map<string, StoredRecord>();

	private sorted: StoredRecord[] | undefined;

	get size(): number {
		return this.byId.size;
	}

	add(record: StoredRecord): void {
		this.byId.set(record.fields.id, record);
		this.sorted = undefined;
	}

	get(id: string): StoredRecord | undefined {
		return this.byId.get(id);
	}

	/** In the order of lists. The vendor documents none: newest first here. */
	newestFirst(): StoredRecord[] {
		this.sorted ??= [...this.byId.values()].sort((one, other) =>
			positionOf(one) < positionOf(other) ? 1 : -1,
		);
		return this.sorted;
	}
}

/** All records of a linked account. */
export class Records {
	private readonly collections = new Map<ModelName, Collection>();

	private fill: (() => void) | undefined;

	/** Puts off adding standard data until somebody asks for records. */
	fillLater(fill: () => void): void {
		this.fill = fill;
	}

	of(model: ModelName): Collection {
		const { fill } = this;
		this.fill = undefined;
		fill?.();
		const known = this.collections.get(model);
		if (known) return known;
		const collection = new Collection();
		this.collections.set(model, collection);
		return collection;
	}
}
