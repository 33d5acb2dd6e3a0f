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

let isStarted = false;

/** n8n gives its engine the table of processed items as it starts. */
async function start() {
	if (isStarted) return;
	isStarted = true;
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
