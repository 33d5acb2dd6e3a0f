import type { Manifest, SingleService } from './manifest';

/** Sections of the combined README that hold for every service as they are. */
const COMMON = ['Times', 'Limits and guarantees', 'Troubleshooting'];

/** The text below a heading, up to the next one of its level or above. */
function section(text: string, heading: string): string {
	const [marks = ''] = heading.split(' ');
	const lines = text.split('\n');
	const start = lines.indexOf(heading);
	if (start < 0) throw new Error(`README.md has no heading '${heading}'`);
	const end = lines.findIndex(
		(line, index) => index > start && /^#+ /.test(line) && line.indexOf(' ') <= marks.length,
	);
	return lines
		.slice(start + 1, end < 0 ? undefined : end)
		.join('\n')
		.trim();
}

/** A table with the rows only whose first cell begins with a name; empty where there is none. */
function rowsOf(table: string, name: string): string {
	const lines = table.split('\n').filter((line) => line.startsWith('|'));
	const rows = lines.slice(2).filter((line) => line.startsWith(`| ${name} `));
	return rows.length === 0 ? '' : [...lines.slice(0, 2), ...rows].join('\n');
}

/** Links into the repository, which from a package's page lead nowhere, made whole. */
function withWholeLinks(text: string, homepage: string): string {
	return text.replace(/\]\((?!https?:|#)/g, `](${homepage}/blob/main/`);
}

/**
 * The README of a single service's package, put together of the combined one's, so that they cannot differ.
 *
 * @throws Error where the combined one lacks a section
 */
export function readmeOf(readme: string, combined: Manifest, single: SingleService): string {
	const { packageName, service, description } = single;
	const triggers = rowsOf(section(readme, '### Triggers'), service);
	const parts = [
		`# ${packageName}`,
		`n8n nodes for **${service}**. ${description}.`,
		`This is one service of [${combined.name}](${combined.homepage}#readme), made of the same sources. Install either the combined package or those of the services you use; [how to move a workflow](${combined.homepage}/blob/main/docs/packages.md).`,
		`## Install in your n8n\n\n${section(readme, '## Install in your n8n').replaceAll(combined.name, packageName)}`,
		`## Credentials\n\n${rowsOf(section(readme, '## Credentials'), service)}`,
		`## What the node can do\n\n${section(readme, `### ${service}`)}`,
		triggers && `### Triggers\n\n${triggers}`,
		...COMMON.map((name) => `## ${name}\n\n${section(readme, `## ${name}`)}`),
		`## More\n\n${section(readme, '## More')}`,
	];
	return withWholeLinks(`${parts.filter(Boolean).join('\n\n')}\n`, combined.homepage);
}
