/** A version in CHANGELOG.md. */
export interface ChangelogVersion {
	version: string;
	/** The day of its release as YYYY-MM-DD, or what stands there before. */
	date: string;
	/** The entries under the heading Breaking, each on one line. */
	breaking: string[];
}

/** The entries of a list in Markdown, continued lines joined. */
function entriesOf(list: string): string[] {
	return list
		.split(/^- /m)
		.slice(1)
		.map((entry) => entry.trim().replace(/\s+/g, ' '));
}

/** The versions of a changelog in the form of Keep a Changelog, the newest first. */
export function versionsOf(changelog: string): ChangelogVersion[] {
	return changelog
		.split(/^## /m)
		.slice(1)
		.map((text) => {
			const [heading = '', ...rest] = text.split('\n');
			const [version = '', date = ''] = heading.split(' - ');
			const breaking = rest
				.join('\n')
				.split(/^### /m)
				.filter((part) => part.startsWith('Breaking\n'));
			return { version: version.trim(), date: date.trim(), breaking: breaking.flatMap(entriesOf) };
		});
}

/** How GitHub names a heading in a link. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

/** The breaking changes that lead to no migration note: each has to link to a heading of docs/migration.md. */
export function withoutMigration(changelog: string, migration: string): string[] {
	const anchors = [...migration.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		anchorOf(heading),
	);
	return versionsOf(changelog)
		.flatMap(({ breaking }) => breaking)
		.filter((entry) => {
			const [, anchor] = /\]\(docs\/migration\.md#([^)]+)\)/.exec(entry) ?? [];
			return anchor === undefined || !anchors.includes(anchor);
		});
}
