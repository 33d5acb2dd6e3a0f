import { runNode } from '../test/engine/runNode';
import type { Approach, Contender, Measurement } from './work';
import { works } from './works';

/** What is measured once, sent to a process of its own. */
export interface Order {
	/** The name of the work. */
	work: string;
	contender: Contender;
	records: number;
	/** Where the stand-in for the vendors answers. */
	origin: string;
}

const WARM_UP = 1000;

/** Takes an approach to a work of so many records; what comes out. */
async function outputOf(approach: Approach, records: number, origin: string): Promise<unknown[]> {
	const { items, error } = await runNode(approach(records, `${origin}/${records}`));
	if (error) throw error;
	return items;
}

async function measure({ work, contender, records, origin }: Order): Promise<Measurement> {
	const approaches = works.get(work)?.approaches ?? {};
	const approach = approaches[contender];
	if (!approach) throw new Error(`${contender} has no part in ${work}`);
	// All are loaded and warm in every process, so that all measurements start from the same memory.
	for (const each of Object.values(approaches)) await outputOf(each, WARM_UP, origin);
	globalThis.gc?.();
	const { heapUsed, rss } = process.memoryUsage();
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const output = await outputOf(approach, records, origin);
	const elapsed = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	const peak = process.resourceUsage().maxRSS * 1024 - rss;
	globalThis.gc?.();
	const kept = process.memoryUsage().heapUsed - heapUsed;
	if (output.length !== records) {
		throw new Error(`${contender} put out ${output.length} of ${records} records`);
	}
	return { cpu: (user + system) / 1000, elapsed, kept, peak };
}

async function report(order: Order): Promise<void> {
	process.send?.(await measure(order));
	process.disconnect();
}

process.once('message', (order: Order) => void report(order));
