import { get } from 'lodash';

import type { Manifest } from '../packages/manifest';
import { versionsOf, withoutMigration } from './changelog';

/** What stands in package.json until the owner of the repository is known; see docs/publishing.md. */
const PLACEHOLDER = /OWNER|@example\.com$/;

const OWNED = ['author.email', 'homepage', 'repository.url', 'bugs.url'];

/** What is published, and under which tag. */
export interface Release {
	manifest: Manifest;
	/** The tag of the commit, such as `v1.2.0`; unknown before there is one. */
	tag?: string;
	changelog: string;
	migration: string;
}

/** What keeps a release from being published, each with the remedy; none when it may be. */
export function obstaclesTo({ manifest, tag, changelog, migration }: Release): string[] {
	const { version } = manifest;
	const wanted = `v${version}`;
	const released = versionsOf(changelog).find((entry) => entry.version === version);
	const isDated = /^\d{4}-\d\d-\d\d$/.test(released?.date ?? '');
	return [
		...OWNED.filter((field) => PLACEHOLDER.test(String(get(manifest, field)))).map(
			(field) => `package.json: '${field}' is a placeholder. Enter it, then run npm run packages.`,
		),
		...(tag === undefined || tag === wanted
			? []
			: [`The tag is ${tag} and the version ${version}: tag ${wanted}, or correct package.json.`]),
		...(isDated ? [] : [`CHANGELOG.md: give '## ${version}' the day of its release.`]),
		...withoutMigration(changelog, migration).map(
			(entry) => `CHANGELOG.md: '${entry}' needs a link to its heading in docs/migration.md.`,
		),
	];
}
