import { after, before } from 'node:test';

import type { Closer } from '../../demo/service';

/** Starts what the tests of a file run against; whatever is started adds how to end it, also when a later step fails. */
export type Starter<Started> = (closers: Closer[], signal: AbortSignal) => Promise<Started>;

/** Starts something before the tests of a file and ends it after them, or when the tests are interrupted. */
export function useStarted<Started>(start: Starter<Started>): () => Started {
	const closers: Closer[] = [];
	const stopping = new AbortController();
	let starting: Promise<Started> | undefined;
	let started: Started | undefined;
	let closing: Promise<void> | undefined;

	const closeAll = async (): Promise<void> => {
		await starting?.catch(() => undefined);
		for (const closer of closers.reverse()) await closer();
	};
	const close = async (): Promise<void> => await (closing ??= closeAll());
	const interrupt = async (): Promise<void> => {
		if (stopping.signal.aborted) return;
		stopping.abort();
		await close();
		process.exit(1);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupt());
	// the test runner is gone by then, and with it the reader of what is written
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

	before(async () => {
		starting = start(closers, stopping.signal);
		started = await starting;
	});
	after(close);

	return () => {
		if (started === undefined) throw new Error('Nothing has been started');
		return started;
	};
}
