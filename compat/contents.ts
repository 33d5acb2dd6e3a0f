import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { lowerFirst } from 'lodash';
import { jsonParse } from 'n8n-workflow';

import type { Made } from '../scripts/packages/all';
import type { Manifest } from '../scripts/packages/manifest';

/** What a package says of itself, as it is published. */
export async function manifestIn({ folder }: Made): Promise<Manifest> {
	return jsonParse<Manifest>(await readFile(join(folder, 'package.json'), 'utf8'));
}

/** The name that a node or credential has in n8n, by the file that it is in. */
export function typeNameOf(path: string): string {
	return lowerFirst(basename(path).split('.')[0]);
}
