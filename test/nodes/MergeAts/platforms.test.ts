import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { platformOf, platforms } from '../../../nodes/MergeAts/account/platforms';

const page = readFileSync(join(__dirname, '../../../docs/merge-interviews.md'), 'utf8');

/** The rows of the page's tables, as cells; the first cell is the ATS. */
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

const [head = []] = rows;
const fields = head.slice(1, 9).map((cell) => cell.replaceAll('`', ''));

it('the page on interviews says of each ATS what the node says', () => {
	const read = rows.filter(([name]) => platforms.some((platform) => platform.name === name));
	expect(read).toHaveLength(platforms.length + 3);
	for (const { name, lacks, accepts, requires, deletions } of platforms) {
		const [reading, writing] = read.filter(([cell]) => cell === name);
		expect(reading?.slice(1, 9)).toEqual(
			fields.map((field) => (lacks.includes(field) ? '–' : 'yes')),
		);
		expect(reading?.at(-1)).toBe(deletions);
		expect(writing?.slice(1)).toEqual(accepts && [accepts.join(', '), requires?.join(', ')]);
	}
});

it.each([
	[['Greenhouse', 'greenhouse'], 'Greenhouse'],
	[['Recruitee', 'recruitee'], 'Tellent Recruitee'],
	[['SAP SuccessFactors', 'sap-successfactors'], 'SAP SuccessFactors'],
	[['Taleo'], 'Oracle Taleo'],
	[['BambooHR', 'bamboohr'], undefined],
	[[undefined, ''], undefined],
])('%j is %s', (names, platform) => {
	expect(platformOf(...names)?.name).toBe(platform);
});
