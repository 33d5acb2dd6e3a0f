import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MILLISECONDS = 200;

type Metric = 'n8n_nodejs_heap_size_used_bytes' | 'n8n_process_cpu_seconds_total';

/** A number that n8n tells of itself. */
async function metric(url: string, name: Metric): Promise<number> {
	const answer = await fetch(`${url}/metrics`, { headers: { connection: 'close' } });
	const [, value] = new RegExp(`^${name} (\\S+)`, 'm').exec(await answer.text()) ?? [];
	return Number(value);
}

/** The milliseconds of processor time that n8n has used. */
export const processorTime = async (url: string): Promise<number> =>
	(await metric(url, 'n8n_process_cpu_seconds_total')) * 1000;

/** The least heap that n8n used while something was done: what is left when its garbage has been collected. */
export async function heapFloor(url: string, work: () => Promise<void>): Promise<number> {
	const looks: number[] = [];
	let isDone = false;
	const done = work().finally(() => {
		isDone = true;
	});
	while (!isDone) {
		looks.push(await metric(url, 'n8n_nodejs_heap_size_used_bytes'));
		await Promise.race([done, wait(LOOK_MILLISECONDS)]);
	}
	await done;
	return Math.min(...looks);
}
