import { runNode } from '../test/engine/runNode';
import { contenders, runOf, type Assignment, type Contender } from './contenders';

/** What one contender needed for the work once. */
export interface Measurement {
	/** Milliseconds of processor time, of all threads. */
	cpu: number;
	/** Milliseconds from start to end. */
	elapsed: number;
	/** Bytes of the heap that the output keeps. */
	kept: number;
	/** By how many bytes the process grew at most. */
	peak: number;
}

/** What is measured once, sent to a process of its own. */
export interface Order {
	contender: Contender;
	assignment: Assignment;
}

const WARM_UP = 1000;

async function outputOf(contender: Contender, assignment: Assignment): Promise<unknown[]> {
	const { items, error } = await runNode(runOf(contender, assignment));
	if (error) throw error;
	return items;
}

async function measure({ contender, assignment }: Order): Promise<Measurement> {
	// Both are loaded and warm in every process, so that all measurements start from the same memory.
	for (const each of contenders) await outputOf(each, { ...assignment, records: WARM_UP });
	globalThis.gc?.();
	const { heapUsed, rss } = process.memoryUsage();
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const output = await outputOf(contender, assignment);
	const elapsed = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	const peak = process.resourceUsage().maxRSS * 1024 - rss;
	globalThis.gc?.();
	const kept = process.memoryUsage().heapUsed - heapUsed;
	if (output.length !== assignment.records) {
		throw new Error(`${contender} put out ${output.length} of ${assignment.records} records`);
	}
	return { cpu: (user + system) / 1000, elapsed, kept, peak };
}

async function report(order: Order): Promise<void> {
	process.send?.(await measure(order));
	process.disconnect();
}

process.once('message', (order: Order) => void report(order));
