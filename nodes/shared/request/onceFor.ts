import type { IExecuteFunctions, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import difference from 'lodash/difference';
import range from 'lodash/range';
import { DateTime } from 'luxon';

import { Line } from '../answer/line';
import { wholeNumber } from '../input/parameters';
import { refuse } from '../input/refuse';
import type { RunState } from './runState';

/** What Once For says of an item. */
export interface OnceFor {
	/** Items with the same key are the same. */
	key: string;
	/** For how many days they are. */
	days: number;
	/** Whether a second one is an error. */
	isError: boolean;
}

/** What is known of an earlier item with the same key. */
interface Earlier {
	/** The day it was sent, in UTC. */
	sentOn: string;
	/** Whether the vendor carried it out for certain: otherwise its answer was lost, or n8n was stopped before it came. */
	isCertain: boolean;
}

const FIELD = 'options.onceFor.item';
const DAYS = { displayName: 'Days', fallback: 30, least: 1 };
const MOST_DAYS = 365;

/** n8n keeps the marks of a step in one row of its table; past this number it forgets the oldest. */
const SETTINGS = { mode: 'entries', maxEntries: 10_000 } as const;

/** n8n reads the row and writes it anew, so that two at once would lose the mark of one. */
const rowLine = new Line();

/** The items that this process is sending, by workflow, step and key. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * What Once For says of an item; undefined where it is not set.
 *
 * @throws NodeOperationError where the key is empty, as it would be for all items
 */
export function onceForOf(item: IExecuteSingleFunctions): OnceFor | undefined {
	if (item.getNodeParameter(FIELD, null) === null) return undefined;
	const key = String(item.getNodeParameter(`${FIELD}.key`, '') ?? '').trim();
	if (key === '') {
		return refuse(
			item,
			"'Key' of Once For is empty",
			'Give what is sent only once: the ID of a candidate or an application, for instance.',
		);
	}
	return {
		key,
		days: Math.min(wholeNumber(item, `${FIELD}.days`, DAYS), MOST_DAYS),
		isError: item.getNodeParameter(`${FIELD}.whenSentBefore`, 'output') === 'error',
	};
}

type Fate = 'sent' | 'done';

/** A step's marks of one key, of which n8n tells only whether they are there, and adds them as it tells. */
class Marks {
	constructor(
		private readonly helpers: IExecuteFunctions['helpers'],
		private readonly key: string,
	) {}

	/** Adds marks for days, and tells for which of them there were some before. */
	async add(fate: Fate, days: string[]): Promise<string[]> {
		const marks = days.map((day) => this.mark(fate, day));
		const { processed } = await this.helpers.checkProcessedAndRecord(marks, 'node', SETTINGS);
		return days.filter((day) => processed.includes(this.mark(fate, day)));
	}

	async remove(fate: Fate, days: string[]): Promise<void> {
		const marks = days.map((day) => this.mark(fate, day));
		if (marks.length > 0) await this.helpers.removeProcessed(marks, 'node', SETTINGS);
	}

	private mark(fate: Fate, day: string): string {
		return `${fate} ${day} ${this.key}`;
	}
}

/** Marks an item as sent on the first of the days, unless there is such a mark for any of them: the latest is told. */
async function claim(marks: Marks, days: string[]): Promise<Earlier | undefined> {
	const known = await marks.add('sent', days);
	const [sentOn] = known;
	await marks.remove('sent', sentOn === undefined ? days.slice(1) : difference(days, known));
	if (sentOn === undefined) return undefined;
	const [done] = await marks.add('done', [sentOn]);
	if (done === undefined) await marks.remove('done', [sentOn]);
	return { sentOn, isCertain: done !== undefined };
}

/** Ends the sending of an item in favour of what is known of an earlier one. */
export class SentBefore extends Error {
	constructor(readonly records: INodeExecutionData[]) {
		super();
	}
}

/**
 * Sends an item, unless this step has sent one with the same key within the days, in this execution or an earlier one.
 *
 * What the vendor surely did not carry out may be sent again; what it may have carried out stays marked as sent.
 */
export class OncePerKey {
	private readonly marks: Marks;

	/** Those of today and before, in UTC, today first. */
	private readonly days: string[];

	private isClaimed = false;

	constructor(
		private readonly item: IExecuteSingleFunctions,
		private readonly run: RunState,
		private readonly onceFor: OnceFor,
	) {
		const now = DateTime.utc();
		this.marks = new Marks(run.context.helpers, onceFor.key);
		this.days = range(onceFor.days).map((ago) => now.minus({ days: ago }).toISODate());
	}

	/**
	 * Marks the item as sent, just before it is.
	 *
	 * @throws SentBefore, or NodeOperationError where the user wants an error, if an earlier one was sent
	 */
	async claim(): Promise<void> {
		if (this.isClaimed) return;
		const earlier = await rowLine.run(async () => await claim(this.marks, this.days));
		if (earlier) this.refuse(earlier);
		this.isClaimed = true;
	}

	/**
	 * Sends the item when no other of this process with its key is under way.
	 *
	 * @param send calls `claim` as the item goes out
	 * @param mayHaveActed whether the vendor may have carried it out, asked when sending has failed
	 */
	async deliver(
		send: () => Promise<INodeExecutionData[]>,
		mayHaveActed: () => boolean,
	): Promise<INodeExecutionData[]> {
		const { context } = this.run;
		const { key } = this.onceFor;
		const subject = JSON.stringify([context.getWorkflow().id, context.getNode().id, key]);
		for (let other = underWay.get(subject); other; other = underWay.get(subject)) {
			await this.run.sooner(other);
		}
		const records = this.settled(send, mayHaveActed).finally(() => underWay.delete(subject));
		underWay.set(
			subject,
			records.catch(() => {}),
		);
		return await records;
	}

	private async settled(
		send: () => Promise<INodeExecutionData[]>,
		mayHaveActed: () => boolean,
	): Promise<INodeExecutionData[]> {
		const { marks } = this;
		const today = this.days.slice(0, 1);
		const [sending] = await Promise.allSettled([send()]);
		if (sending.status === 'fulfilled') {
			if (!this.isClaimed) return sending.value;
			await rowLine.run(async () => {
				// Another process may have written n8n's row from an older reading.
				await marks.add('sent', today);
				await marks.add('done', today);
			});
			return sending.value;
		}
		if (sending.reason instanceof SentBefore) return sending.reason.records;
		if (this.isClaimed && !mayHaveActed()) {
			await rowLine.run(async () => await marks.remove('sent', today));
		}
		throw sending.reason;
	}

	private refuse({ sentOn, isCertain }: Earlier): never {
		const { key, days, isError } = this.onceFor;
		const outcome = isCertain ? 'carried out' : 'unknown';
		if (!isError) throw new SentBefore([{ json: { sentBefore: true, key, sentOn, outcome } }]);
		const doubt = isCertain ? '' : ' (it may have been carried out)';
		return refuse(
			this.item,
			`'${key}' was sent on ${sentOn}${doubt}`,
			isCertain
				? `Nothing was sent now: Once For lets this node send a key once in ${days} days.`
				: `Nothing was sent now. The answer of that day was lost: look in ${this.run.vendor.name} whether it was carried out.`,
		);
	}
}
