import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const manifests = ['package.json', 'packages/*/package.json'];
const strictTypes = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-non-null-assertion': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/only-throw-error': 'off',
	'@typescript-eslint/no-unused-vars': [
		'error',
		{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
	],
	'@typescript-eslint/ban-ts-comment': 'error',
	'@typescript-eslint/consistent-type-imports': 'error',
};

/** Rules of the older plugin that contradict the newer one, or are meant for nodes that live in n8n's own repository. */
const superseded = {
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
};

/** The older plugin has a rule set for each kind of file. */
function olderRules(name, files) {
	return {
		files,
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...n8nNodesBase.configs[name].rules, ...superseded },
	};
}

export default tseslint.config(
	// The sources of the single packages are links to those that are looked at already.
	{ ignores: ['dist/**', '.demo/**', 'node_modules/**', 'coverage/**', 'packages/*/*/**'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		languageOptions: { parserOptions: { project: './tsconfig.json' } },
		rules: strictTypes,
	},
	{ ...n8nCommunityNodesPlugin.configs.recommended, files: shipped },
	{ ...n8nCommunityNodesPlugin.configs.recommended, files: manifests },
	olderRules('community', manifests),
	// Their rules look for what this parser makes of an object.
	{ files: manifests, languageOptions: { parser: tseslint.parser } },
	olderRules('nodes', ['nodes/**/*.ts']),
	olderRules('credentials', ['credentials/**/*.ts']),
);
