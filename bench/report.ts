import type { Contender, Work } from './contenders';
import type { Measurement } from './measurement';
import { slope } from './statistics';

/** A work in one size, or in several, which tell how memory grows. */
export interface Comparison {
	name: string;
	work: Work;
	records: number[];
}

export type Medians = Record<Contender, Measurement>;

/** What a work in one size took. */
export interface Result {
	records: number;
	medians: Medians;
}

type Quantity = keyof Measurement;

const KB = 2 ** 10;

const quantities: Record<Quantity, { name: string; unit: string; perUnit: number }> = {
	cpu: { name: 'processor time', unit: 's', perUnit: 1000 },
	elapsed: { name: 'elapsed', unit: 's', perUnit: 1000 },
	kept: { name: 'memory kept', unit: 'MB', perUnit: KB ** 2 },
	peak: { name: 'most memory', unit: 'MB', perUnit: KB ** 2 },
};

const times: Quantity[] = ['cpu', 'elapsed'];
const memory: Quantity[] = ['kept', 'peak'];

function row(name: string, unit: string, value: (contender: Contender) => number): string[] {
	const shown = (contender: Contender) => `${value(contender).toFixed(2)} ${unit}`;
	const ratio = value('ours') / value('HTTP Request');
	return [name, shown('ours'), shown('HTTP Request'), ratio.toFixed(2)];
}

function quantityRow(work: string, { records, medians }: Result, quantity: Quantity): string[] {
	const { name, unit, perUnit } = quantities[quantity];
	const title = `${records.toLocaleString('en')} ${work}: ${name}`;
	return row(title, unit, (contender) => medians[contender][quantity] / perUnit);
}

function growthRow(work: string, results: Result[], quantity: Quantity): string[] {
	const title = `Each more of the ${work}: ${quantities[quantity].name}`;
	return row(title, 'kB', (contender) => {
		const points = results.map(({ records, medians }) => ({
			x: records,
			y: medians[contender][quantity] / KB,
		}));
		return slope(points);
	});
}

/** What a work took in its largest size, and how its memory grew from size to size. */
export function rows({ name, work }: Comparison, results: Result[]): string[][] {
	const told = work === 'gets' ? times : [...times, ...memory];
	const growing = results.length > 1 ? memory : [];
	return [
		...results.slice(-1).flatMap((largest) => told.map((key) => quantityRow(name, largest, key))),
		...growing.map((key) => growthRow(name, results, key)),
	];
}
