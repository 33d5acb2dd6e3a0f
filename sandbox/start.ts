import { startSandbox } from './sandbox';
import { vendors } from './vendors/registry';

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT ?? 4010);
	const sandbox = await startSandbox({ port });
	process.once('SIGINT', () => void sandbox.close());
	process.once('SIGTERM', () => void sandbox.close());
	for (const { title, prefix, basePath = '', credentials } of vendors) {
		console.log(`\n${title}\n  Base URL: ${sandbox.url}${prefix}${basePath}`);
		for (const [name, value] of Object.entries(credentials)) console.log(`  ${name}: ${value}`);
	}
	console.log(`\nControl: ${sandbox.url}/_control (docs/sandbox.md). Ctrl-C ends the sandbox.`);
}

main().catch((error: NodeJS.ErrnoException) => {
	process.exitCode = 1;
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(
		`Port ${process.env.SANDBOX_PORT ?? 4010} is taken by another program. ` +
			'Stop that program, or choose another port: SANDBOX_PORT=4011 npm run sandbox',
	);
});
