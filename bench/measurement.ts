import { runNode } from '../test/engine/runNode';
import { runOf, type Contender, type Work } from './contenders';

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
	/** Items put out. */
	items: number;
}

/** What is measured once, sent to a process of its own. */
export interface Order {
	contender: Contender;
	work: Work;
	baseUrl: string;
}

async function measure({ contender, work, baseUrl }: Order): Promise<Measurement> {
	const run = runOf(contender, work, baseUrl);
	if (work === 'gets') await runNode(run);
	globalThis.gc?.();
	const { heapUsed, rss } = process.memoryUsage();
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const { items, error } = await runNode(run);
	if (error) throw error;
	const elapsed = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	const peak = process.resourceUsage().maxRSS * 1024 - rss;
	globalThis.gc?.();
	return {
		cpu: (user + system) / 1000,
		elapsed,
		kept: process.memoryUsage().heapUsed - heapUsed,
		peak,
		items: items.length,
	};
}

async function report(order: Order): Promise<void> {
	process.send?.(await measure(order));
	process.disconnect();
}

process.once('message', (order: Order) => void report(order));
