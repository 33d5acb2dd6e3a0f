import type { Answer, Call } from './network';
import { clock } from './clock';

/** A state of a record, from the moment it was written; others see it some time later. */
interface Version {
	id: string;
	created: number;
	modified: number;
	visibleAt: number;
}

/** The records of a linked account at Merge, whose clock need not be ours. */
export class MergeRecords {
	readonly versions: Version[] = [];

	/**
	 * @param skew milliseconds that Merge's clock is ahead
	 */
	constructor(private readonly skew: number) {}

	/** Writes records one by one, at the same moment. */
	write(ids: readonly string[], delay: number): void {
		for (const id of ids) {
			const created = this.versions.find((version) => version.id === id)?.created ?? this.now;
			this.versions.push({ id, created, modified: this.now, visibleAt: clock.now + delay });
		}
	}

	/** What everybody sees of each record now. */
	get visible(): Version[] {
		const latest = new Map<string, Version>();
		for (const version of this.versions) {
			if (version.visibleAt <= clock.now) latest.set(version.id, version);
		}
		return [...latest.values()];
	}

	/** A page of those modified after a moment, in an order that writing does not change. */
	readonly page = ({ url: { searchParams } }: Call): Answer => {
		const since = Date.parse(searchParams.get('modified_after') ?? '') || -Infinity;
		const cursor = searchParams.get('cursor') ?? '';
		const size = Number(searchParams.get('page_size'));
		const rest = this.visible
			.filter(({ id, modified }) => modified > since && id > cursor)
			.sort((one, other) => one.id.localeCompare(other.id));
		const results = rest.slice(0, size).map(({ id, created, modified }) => ({
			id,
			created_at: new Date(created).toISOString(),
			modified_at: new Date(modified).toISOString(),
		}));
		const next = rest.length > size ? results.at(-1)?.id : null;
		return { headers: { date: new Date(this.now).toUTCString() }, body: { results, next } };
	};

	private get now(): number {
		return Math.floor(clock.now + this.skew);
	}
}
