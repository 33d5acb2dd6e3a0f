import { groupBy } from 'lodash';

import { slope } from './statistics';
import type { Contender, Measurement, Work } from './work';

/** What a work in one size took of each contender. */
export interface Result {
	work: Work;
	records: number;
	medians: Map<Contender, Measurement>;
}

type Quantity = keyof Measurement;

/** What a contender needed of a quantity. */
type Need = (contender: Contender) => number;

const KB = 2 ** 10;

const quantities: Record<Quantity, { name: string; unit: string; perUnit: number }> = {
	cpu: { name: 'processor time', unit: 's', perUnit: 1000 },
	elapsed: { name: 'elapsed', unit: 's', perUnit: 1000 },
	kept: { name: 'memory kept', unit: 'MB', perUnit: KB ** 2 },
	peak: { name: 'most memory', unit: 'MB', perUnit: KB ** 2 },
};

const memory: Quantity[] = ['kept', 'peak'];

const valueIn = ({ medians }: Result, contender: Contender, quantity: Quantity): number =>
	medians.get(contender)?.[quantity] ?? NaN;

const neighboursOf = (contenders: Contender[]): Contender[] =>
	contenders.filter((contender) => contender !== 'ours');

function row(name: string, unit: string, contenders: Contender[], need: Need): string[] {
	const ratios = neighboursOf(contenders).map((neighbour) => need('ours') / need(neighbour));
	return [
		name,
		...contenders.map((contender) => `${need(contender).toFixed(2)} ${unit}`),
		...ratios.map((ratio) => `**${ratio.toFixed(2)}**`),
	];
}

/** The quantities that a work took in its largest size, and how its memory grew from size to size. */
function rowsOf(results: Result[], contenders: Contender[]): string[][] {
	const largest = results.at(-1);
	if (!largest) return [];
	const { work, records } = largest;
	const sized = work.quantities.map((quantity) => {
		const { name, unit, perUnit } = quantities[quantity];
		return row(
			`${records.toLocaleString('en')} ${work.name}: ${name}`,
			unit,
			contenders,
			(contender) => valueIn(largest, contender, quantity) / perUnit,
		);
	});
	if (results.length === 1) return sized;
	const growing = memory.map((quantity) =>
		row(
			`Each more of the ${work.name}: ${quantities[quantity].name}`,
			'kB',
			contenders,
			(contender) =>
				slope(
					results.map((result) => ({
						x: result.records,
						y: valueIn(result, contender, quantity) / KB,
					})),
				),
		),
	);
	return [...sized, ...growing];
}

/** A table as the README has it. */
export function table(rows: string[][]): string {
	const widths = rows.reduce<number[]>(
		(known, cells) => cells.map((cell, column) => Math.max(cell.length, known[column] ?? 0)),
		[],
	);
	const [head = [], ...body] = rows.map((cells) =>
		cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)),
	);
	const rule = widths.map((width) => '-'.repeat(width));
	return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** All results, in a table for each set of contenders. */
export function report(results: Result[]): string {
	const tables = groupBy(results, ({ medians }) => [...medians.keys()].join());
	return Object.values(tables)
		.map((alike) => {
			const contenders = [...(alike[0]?.medians.keys() ?? [])];
			const head = neighboursOf(contenders).map((neighbour) => `ours / ${neighbour}`);
			const works = Object.values(groupBy(alike, ({ work }) => work.name));
			return table([
				['', ...contenders, ...head],
				...works.flatMap((ofOne) => rowsOf(ofOne, contenders)),
			]);
		})
		.join('\n\n');
}
