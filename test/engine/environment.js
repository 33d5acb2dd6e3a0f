const { createRequire } = require('node:module');
const { join } = require('node:path');

require('tsx/cjs');
const { TestEnvironment } = require('jest-environment-node');

// Each worker has a place of its own among n8n's settings and files, none of which are the user's own.
process.env.N8N_USER_FOLDER = join(process.env.N8N_USER_FOLDER, String(process.pid));
// n8n logs each failing step, which most tests are about; the level can be set to look into one.
process.env.N8N_LOG_LEVEL ??= 'silent';

/** What has another path than its name. */
const paths = {
	sandbox: join(__dirname, '..', '..', 'sandbox', 'sandbox.ts'),
	httpClient: createRequire(require.resolve('@n8n/backend-network')).resolve('axios'),
};

/** As n8n's own, without its limit of 250 ms, which a busy machine reaches with any expression: jest has limits too. */
const regularExpressions = {
	exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
	test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
	replace: (pattern, input, flags, by) => input.replace(new RegExp(pattern, flags), by),
	matchAll: (pattern, input, flags) => [
		...input.matchAll(new RegExp(pattern, [...new Set(`${flags ?? ''}g`)].join(''))),
	],
	split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
};

let isStarted = false;

/** n8n gives its engine the table of processed items as it starts. */
async function start() {
	if (isStarted) return;
	isStarted = true;
	require('n8n-workflow').setSafeRegexEngine(regularExpressions);
	const { processedItems } = require(join(__dirname, 'processedItems.ts'));
	await require('n8n-core').DataDeduplicationService.init(processedItems);
}

/**
 * n8n's engine and the sandbox take seconds to load, so each worker loads them once, outside the module registry that
 * every test file gets of its own. The files in `host/` stand for them there.
 */
module.exports = class EngineEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		await start();
		this.global.hostModule = (name) => require(paths[name] ?? name);
		// What the engine throws has to be an Error to the nodes too.
		Object.assign(this.global, { Error, RangeError, TypeError });
	}
};
