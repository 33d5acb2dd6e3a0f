import { table } from '../bench/report';

/** What is told of a release, by row: its Node, the day, and what came of each check. */
export type Column = Map<string, string>;

const isRow = (line: string): boolean => line.startsWith('|');

const cellsOf = (line: string): string[] =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());

/** The columns of a table, by release. */
function columnsOf(lines: string[]): Map<string, Column> {
	const [head = [], , ...rows] = lines.map(cellsOf);
	const columns = head.slice(1).map((release, index): [string, Column] => {
		const cells = rows.map(([name = '', ...values]): [string, string] => [
			name,
			values[index] ?? '',
		]);
		return [release, new Map(cells)];
	});
	return new Map(columns);
}

/**
 * A text with new columns in its first table; those of releases that were not run stay as they were.
 *
 * @param releases the heads of the columns, in their order
 */
export function withColumns(
	text: string,
	releases: string[],
	found: ReadonlyMap<string, Column>,
): string {
	const lines = text.split('\n');
	const start = lines.findIndex(isRow);
	const length = lines.slice(start).findIndex((line) => !isRow(line));
	const columns = new Map([...columnsOf(lines.slice(start, start + length)), ...found]);
	const [sample] = found.values();
	const names = [...(sample?.keys() ?? [])];
	const rows = [
		['n8n', ...releases],
		...names.map((name) => [
			name,
			...releases.map((release) => columns.get(release)?.get(name) ?? ''),
		]),
	];
	return [...lines.slice(0, start), table(rows), ...lines.slice(start + length)].join('\n');
}
