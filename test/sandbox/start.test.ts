import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { demoCredentials } from '../../demo/credentials';
import { startSandbox } from '../../sandbox/sandbox';

const project = join(__dirname, '..', '..');

describe('npm run sandbox', () => {
	it('prints the base URL of each credential and ends with Ctrl-C', async () => {
		const sandbox = run('0');
		let printed = '';
		for await (const chunk of sandbox.stdout) {
			printed += String(chunk);
			if (printed.includes('Ctrl-C')) break;
		}
		sandbox.kill('SIGINT');
		expect(await ended(sandbox)).toBe(0);
		const paths = [...printed.matchAll(/Base URL: http:\/\/127\.0\.0\.1:\d+(\S+)/g)];
		const ofCredentials = demoCredentials('').map(
			({ data: { baseUrl = '', ownBaseUrl = baseUrl } }) => ownBaseUrl,
		);
		const ofVendors = ofCredentials.filter((path) => path !== '');
		expect(new Set(paths.map(([, path]) => path))).toEqual(new Set(ofVendors));
	}, 30_000);

	it('names a busy port and the way out', async () => {
		const other = await startSandbox();
		const port = new URL(other.url).port;
		const sandbox = run(port);
		const [words, code] = await Promise.all([text(sandbox.stderr), ended(sandbox)]);
		await other.close();
		expect(words).toContain(`Port ${port} is taken`);
		expect(words).toContain('SANDBOX_PORT=');
		expect(code).toBe(1);
	}, 30_000);
});

function run(port: string) {
	return spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts'], {
		cwd: project,
		env: { ...process.env, SANDBOX_PORT: port },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

async function ended(child: ReturnType<typeof run>): Promise<number | null> {
	return await new Promise((resolve) => child.once('exit', resolve));
}
