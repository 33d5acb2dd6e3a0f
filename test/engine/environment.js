const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

require('tsx/cjs');
const { TestEnvironment } = require('jest-environment-node');

/** Where n8n keeps its settings and files, which must not be the user's own. */
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-interviews-'));
process.env.N8N_USER_FOLDER = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const modules = {
	'@n8n/di': '@n8n/di',
	'n8n-core': 'n8n-core',
	'n8n-workflow': 'n8n-workflow',
	sandbox: join(__dirname, '..', '..', 'sandbox', 'sandbox.ts'),
};

/**
 * n8n's engine and the sandbox take seconds to load, so each worker loads them once, outside the module registry that
 * every test file gets of its own. The files in `host/` stand for them there.
 */
module.exports = class EngineEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		this.global.hostModule = (name) => require(modules[name]);
		// What the engine throws has to be an Error to the nodes too.
		Object.assign(this.global, { Error, RangeError, TypeError });
	}
};
