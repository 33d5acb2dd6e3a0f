declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { Linter } from 'eslint';

	/** What n8n's scanner reads of a package's sources. */
	export const SOURCE_FILE_PATTERNS: string[];

	/** The rules of n8n's scanner. */
	export function buildScanConfig(): Promise<Linter.Config[]>;
}
