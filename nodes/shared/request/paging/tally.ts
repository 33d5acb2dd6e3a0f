import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { refuse } from '../../input/refuse';

/** A list that shrinks so often while it is walked is given up. */
const MOST_SETBACKS = 10;

/** What a walk has found of a list that may change meanwhile, and whether that is all of it. */
export class Tally {
	/** By what tells them apart; a record that came twice is here in its later form. */
	readonly records = new Map<unknown, INodeExecutionData>();

	/** How many records the list has, as the last answer says; NaN where none does. */
	total = NaN;

	/** By how many records the list has shrunk: so many of those found may be gone. */
	private gone = 0;

	/** How often the list has shrunk. */
	private setbacks = 0;

	/** The records found since the walk began again, and by how many the list has shrunk since. */
	private again: { found: Set<unknown>; gone: number } | undefined;

	/**
	 * @param identity the field of the output that tells records apart
	 */
	constructor(
		private readonly item: IExecuteSingleFunctions,
		private readonly identity: string,
	) {}

	/**
	 * Takes in a page, and returns by how many records the list has shrunk since the one before.
	 *
	 * @throws NodeOperationError where it shrinks again and again
	 */
	add(items: INodeExecutionData[], total: number): number {
		for (const record of items) {
			const id = record.json[this.identity] ?? this.records.size;
			this.records.set(id, record);
			this.again?.found.add(id);
		}
		const shrunk = Math.max(0, this.total - total) || 0;
		this.total = total;
		if (shrunk > 0 && ++this.setbacks > MOST_SETBACKS) this.refuse();
		this.gone += shrunk;
		if (this.again) this.again.gone += shrunk;
		return shrunk;
	}

	/** Whether all records have been found, as far as the vendor tells how many there are. */
	get isWhole(): boolean {
		const { again } = this;
		if (!(this.records.size < this.total + this.gone)) return true;
		return again !== undefined && again.found.size >= this.total + again.gone;
	}

	get isSecondWalk(): boolean {
		return this.again !== undefined;
	}

	/**
	 * Notes that the walk begins again: what was found before may be gone.
	 *
	 * @throws NodeOperationError where it did before
	 */
	beginAgain(): void {
		if (this.again) this.refuse();
		this.again = { found: new Set(), gone: 0 };
	}

	private refuse(): never {
		return refuse(
			this.item,
			'The list changed while it was read',
			`${this.records.size} of ${this.total} records came, though it was read more than once. Run this item again, or narrow the list with a filter.`,
		);
	}
}
