/**
 * Installs the project where that is still to be done, then runs a command with the project's own Node.
 *
 *     node scripts/bootstrap.mjs COMMAND [ARGUMENTS…]
 *
 * Runs on any Node since 20, before a single package is installed, so it uses none.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..');
const commands = join(project, 'node_modules', '.bin');
const installedLock = join(project, 'node_modules', '.package-lock.json');
const projectNodeMajor = 'v24.';

const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const isInstalled = () =>
	modifiedAt(installedLock) >= modifiedAt(join(project, 'package-lock.json'));

const hasProjectNode = () => {
	const { stdout } = spawnSync(join(commands, 'node'), ['--version'], { encoding: 'utf8' });
	return stdout?.startsWith(projectNodeMajor) ?? false;
};

/** Says every few seconds how long a step has taken: on one line in a terminal, line by line in a log. */
const reportElapsed = (step) => {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	const { isTTY } = process.stdout;
	console.log(`${step} …`);
	const timer = setInterval(
		() => process.stdout.write(isTTY ? `\r  ${seconds()} s ` : `  ${seconds()} s\n`),
		isTTY ? 1_000 : 15_000,
	);
	return () => {
		clearInterval(timer);
		console.log(`${isTTY ? '\r' : ''}  done in ${seconds()} s`);
	};
};

const runQuietly = (step, command, commandArguments) =>
	new Promise((done, failed) => {
		const finish = reportElapsed(step);
		const child = spawn(command, commandArguments, { cwd: project });
		let output = '';
		const keep = (chunk) => {
			output += chunk;
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', failed);
		child.on('close', (code) => {
			finish();
			if (code === 0) done();
			else failed(new Error(`${step} failed (${command} ended with ${code}):\n${output}`));
		});
	});

const install = async () => {
	await runQuietly('Installing the development packages (a minute or two, once)', 'npm', [
		'install',
		'--include=dev',
		'--no-audit',
		'--no-fund',
	]);
	const now = new Date();
	utimesSync(installedLock, now, now);
};

/** npm leaves out install scripts in some set-ups; the one of the package `node` brings the binary. */
const repairNode = async () => {
	await runQuietly('Fetching Node 24', 'npm', ['rebuild', '--ignore-scripts=false', 'node']);
	if (!hasProjectNode()) {
		rmSync(installedLock, { force: true });
		throw new Error('node_modules/.bin/node is not Node 24. Run the command again to reinstall.');
	}
};

/** `npm run` tells only its shell when it is ended, and the shell passes nothing on. */
const endWithParent = (child) => {
	const parent = process.ppid;
	const timer = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
	timer.unref();
};

const run = ([command, ...commandArguments]) => {
	const child = spawn(command, commandArguments, {
		stdio: 'inherit',
		env: { ...process.env, PATH: `${commands}${delimiter}${process.env.PATH}` },
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => child.kill(signal));
	}
	endWithParent(child);
	child.on('error', (error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
	child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
};

try {
	if (!isInstalled()) await install();
	if (!hasProjectNode()) await repairNode();
	run(process.argv.slice(2));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
