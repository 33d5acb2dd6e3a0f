import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';

import { projectFolder } from '../demo/folders';

/** A release of n8n that the packages are run in. */
export interface Release {
	/** Its version. */
	n8n: string;
	/** Versions of packages that it depends on, in place of those that it asks for. */
	overrides: Record<string, string>;
}

/** What `releases.yaml` says. */
export interface Matrix {
	/** npm's settings for all installations. */
	npm: Record<string, boolean>;
	releases: Release[];
}

/** The releases of n8n that the packages are run in, and how they are installed. */
export async function readMatrix(): Promise<Matrix> {
	const matrix: Matrix = parse(
		await readFile(join(projectFolder, 'compat', 'releases.yaml'), 'utf8'),
	);
	return matrix;
}
