import fc from 'fast-check';

declare global {
	/** How many schedules the whole of the random tests has, where more are wanted than beside other tests. */
	var schedules: number | undefined;
}

/** Finding the smallest of the schedules that fail takes its time. */
jest.setTimeout(1_800_000);

/** How many schedules are tried beside other tests: always the same ones. */
const FEW = 400;
const SEED = 2027;

/**
 * Tries a property with schedules at random; its failure prints the smallest schedule that was found, and the seed.
 *
 * @param share of all schedules of the random tests
 */
export async function holds<Schedule>(
	schedule: fc.Arbitrary<Schedule>,
	share: number,
	check: (schedule: Schedule) => Promise<void>,
): Promise<void> {
	const { schedules } = globalThis;
	const numRuns = Math.ceil((schedules ?? FEW) * share);
	const seed = schedules === undefined ? SEED : undefined;
	await fc.assert(fc.asyncProperty(schedule, check), { numRuns, ...(seed && { seed }) });
}
