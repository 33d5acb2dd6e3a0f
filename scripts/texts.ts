import { groupBy } from 'lodash';

import { textsInCode } from './texts/inCode';
import { textsInDescriptions } from './texts/inDescriptions';

const printed = new Set<string>();

/** Prints what was not printed before, below a heading. */
const print = (heading: string, lines: string[]): void => {
	const fresh = lines.filter((line) => !printed.has(line));
	fresh.forEach((line) => printed.add(line));
	if (fresh.length > 0) console.log([`\n${heading}`, ...new Set(fresh)].join('\n'));
};

/** Every text that a user of the nodes may read, each once: the forms first, then what stands in the code alone. */
const main = (): void => {
	const parts = textsInDescriptions();
	for (const [group, inGroup] of Object.entries(groupBy(parts, 'group')))
		print(
			group,
			inGroup.map(({ path, texts }) => `${'  '.repeat(path.length + 1)}${texts.join(' | ')}`),
		);

	const shown = new Set(parts.flatMap(({ texts }) => texts));
	const messages = textsInCode().filter(({ text }) => !shown.has(text));
	for (const [file, inFile] of Object.entries(groupBy(messages, 'file')))
		print(
			file,
			inFile.map(({ text }) => `  ${text}`),
		);
};

main();
