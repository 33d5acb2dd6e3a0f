import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { lowerFirst } from 'lodash';
import { jsonParse } from 'n8n-workflow';

import { projectFolder } from '../../demo/folders';
import type { Manifest } from '../packages/manifest';

const packagesFolder = join(projectFolder, 'packages');

/** The package of a single service for each node, by the node's n8n name, such as `boooplyTrigger`. */
export function nodePackages(): Map<string, string> {
	const folders = readdirSync(packagesFolder, { withFileTypes: true }).filter((entry) =>
		entry.isDirectory(),
	);
	const manifests = folders.map((folder) =>
		jsonParse<Manifest>(readFileSync(join(packagesFolder, folder.name, 'package.json'), 'utf8')),
	);
	return new Map(
		manifests.flatMap(({ name, n8n }) =>
			n8n.nodes.map((path): [string, string] => [lowerFirst(basename(path, '.node.js')), name]),
		),
	);
}
