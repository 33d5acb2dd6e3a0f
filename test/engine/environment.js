const { join } = require('node:path');

require('tsx/cjs');
const { TestEnvironment } = require('jest-environment-node');

// Each worker has a place of its own among n8n's settings and files, none of which are the user's own.
process.env.N8N_USER_FOLDER = join(process.env.N8N_USER_FOLDER, String(process.pid));
// n8n logs each failing step, which most tests are about; the level can be set to look into one.
process.env.N8N_LOG_LEVEL ??= 'silent';

const sandbox = join(__dirname, '..', '..', 'sandbox', 'sandbox.ts');

/**
 * n8n's engine and the sandbox take seconds to load, so each worker loads them once, outside the module registry that
 * every test file gets of its own. The files in `host/` stand for them there.
 */
module.exports = class EngineEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		this.global.hostModule = (name) => require(name === 'sandbox' ? sandbox : name);
		// What the engine throws has to be an Error to the nodes too.
		Object.assign(this.global, { Error, RangeError, TypeError });
	}
};
