import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../demo/folders';
import { combinedManifest } from '../../scripts/packages/services';
import { withoutMigration } from '../../scripts/publishing/changelog';
import { obstaclesTo } from '../../scripts/publishing/obstacles';

const manifest = {
	...combinedManifest(),
	version: '2.0.0',
	author: { name: 'Jane Doe', email: 'jane@doe.dev' },
	homepage: 'https://github.com/doe/n8n-nodes-interviews',
	repository: { type: 'git', url: 'git+https://github.com/doe/n8n-nodes-interviews.git' },
	bugs: { url: 'https://github.com/doe/n8n-nodes-interviews/issues' },
};

const changelog = `# Changelog

## 2.0.0 - 2027-03-01

### Breaking

- Slots are one item:
  see [how to move](docs/migration.md#slots-are-one-item).

### Added

- A trigger.

## 1.0.0 - 2027-01-10
`;

const migration = '# Migration\n\n## 2.0.0\n\n### Slots are one item\n\nUse Split Out.\n';

const release = { manifest, tag: 'v2.0.0', changelog, migration };

describe('A release', () => {
	it('may be published when everything is there', () => {
		expect(obstaclesTo(release)).toEqual([]);
	});

	it('may not while package.json has placeholders', () => {
		const { author, homepage, repository, bugs } = combinedManifest();
		const own = { ...manifest, author, homepage, repository, bugs };
		expect(obstaclesTo({ ...release, manifest: own })).toEqual(
			['author.email', 'homepage', 'repository.url', 'bugs.url'].map(
				(field) =>
					`package.json: '${field}' is a placeholder. Enter it, then run npm run packages.`,
			),
		);
	});

	it('may not under the tag of another version', () => {
		expect(obstaclesTo({ ...release, tag: 'v1.9.0' })).toEqual([
			'The tag is v1.9.0 and the version 2.0.0: tag v2.0.0, or correct package.json.',
		]);
	});

	it.each([
		[
			'without an entry in the changelog',
			changelog.replace('2.0.0 - 2027-03-01', '1.9.0 - 2027-02-01'),
		],
		['with one that has no day', changelog.replace('2027-03-01', 'unreleased')],
	])('may not %s', (_, text) => {
		expect(obstaclesTo({ ...release, changelog: text })).toEqual([
			"CHANGELOG.md: give '## 2.0.0' the day of its release.",
		]);
	});

	it.each([
		['that has no link', changelog.replace(/\[how to move\].*$/m, 'how to move.'), migration],
		['whose link leads nowhere', changelog, migration.replace('### Slots are one item', '')],
	])('may not with a breaking change %s', (_, text, notes) => {
		expect(obstaclesTo({ ...release, changelog: text, migration: notes })).toEqual([
			expect.stringMatching(/^CHANGELOG.md: 'Slots are one item: .*' needs a link to its heading/),
		]);
	});
});

it('every breaking change of this changelog has its migration note', () => {
	const [own = '', notes = ''] = ['CHANGELOG.md', 'docs/migration.md'].map((file) =>
		readFileSync(join(projectFolder, file), 'utf8'),
	);
	expect(withoutMigration(own, notes)).toEqual([]);
});
