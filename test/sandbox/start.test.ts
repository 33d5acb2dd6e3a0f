import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startSandbox } from '../../sandbox/sandbox';

const project = join(__dirname, '..', '..');

describe('npm run sandbox', () => {
	it('prints where each vendor answers and ends with Ctrl-C', async () => {
		const sandbox = run('0');
		let words = '';
		for await (const chunk of sandbox.stdout.iterator({ destroyOnReturn: false })) {
			words += String(chunk);
			if (words.includes('Ctrl-C')) break;
		}
		const [baseUrl] = /(?<=Merge ATS\n  Base URL: )\S+/.exec(words) ?? [];
		const { status } = await fetch(`${baseUrl}/ats/v1/interviews`);
		sandbox.kill('SIGINT');
		expect(await ended(sandbox)).toBe(0);
		expect(status).toBe(401);
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
