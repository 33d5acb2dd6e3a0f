import {
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { ESLint } from 'eslint';
import { globSync } from 'fast-glob';

/** What n8n's scanner reads of a package as it is published. */
const BUILT_FILE_PATTERNS = ['**/*.js', 'package.json'];

/** What n8n's scanner says of a package. */
export interface Scan {
	files: number;
	/** Errors and warnings. */
	problems: number;
	/** The problems in words. */
	report: string;
}

/**
 * Lets the rules of n8n's scanner look at a package, warnings included, which the scanner itself passes over.
 *
 * @param kind whether the folder holds the sources or what is published
 * @throws Error where there is nothing to look at
 */
export async function scan(folder: string, kind: 'sources' | 'built'): Promise<Scan> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const files = globSync(kind === 'sources' ? SOURCE_FILE_PATTERNS : BUILT_FILE_PATTERNS, {
		cwd: folder,
		absolute: true,
		ignore: ['node_modules/**'],
	});
	if (files.length === 0) throw new Error(`There is nothing to scan in ${folder}`);
	const results = await eslint.lintFiles(files);
	const { format } = await eslint.loadFormatter('stylish');
	return {
		files: files.length,
		problems: results.reduce(
			(sum, { errorCount, warningCount }) => sum + errorCount + warningCount,
			0,
		),
		report: await format(results),
	};
}
