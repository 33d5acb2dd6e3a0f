import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const debianVersions = '/usr/lib/postgresql';
const needed = ['redis-server', 'initdb', 'postgres', 'pg_isready'];
const installCommands: Partial<Record<NodeJS.Platform, string>> = {
	darwin: 'brew install redis postgresql',
	linux: 'sudo apt-get install redis-server postgresql',
};

/** Where programs are; Debian keeps those of a PostgreSQL server off the path. */
const folders = async (): Promise<string[]> => {
	const versions = await readdir(debianVersions).catch(() => []);
	return [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(debianVersions, version, 'bin')),
	];
};

const find = async (name: string): Promise<string | undefined> => {
	for (const folder of await folders()) {
		const file = join(folder, name);
		const isThere = await access(file, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (isThere) return file;
	}
	return undefined;
};

/**
 * The path of a program of Redis or PostgreSQL.
 *
 * @throws Error with the command that installs it
 */
export async function program(name: string): Promise<string> {
	const found = await find(name);
	if (found === undefined) throw new Error(installHint([name]));
	return found;
}

/** What queue mode lacks on this machine, with the command that installs it; nothing when all is there. */
export async function missingPrograms(): Promise<string | undefined> {
	const found = await Promise.all(needed.map(find));
	const missing = needed.filter((_, index) => found[index] === undefined);
	return missing.length > 0 ? installHint(missing) : undefined;
}

function installHint(missing: string[]): string {
	const command = installCommands[process.platform];
	const how = command === undefined ? '.' : `: ${command}`;
	return `Queue mode needs ${missing.join(', ')}. Install Redis and PostgreSQL${how}`;
}
