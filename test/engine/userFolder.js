const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Makes the folder for n8n's settings and files in a run of tests. It goes with the run's own process: a worker that
 * is slow to end is killed and could not clear up.
 */
module.exports = () => {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-interviews-'));
	process.env.N8N_USER_FOLDER = folder;
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
};
