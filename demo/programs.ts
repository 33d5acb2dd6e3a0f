import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';

/** A program that has to be on the machine. */
interface Program {
	name: string;
	/** Its names and paths on one machine or another, in order of preference; its name unless given. */
	files?: string[];
}

/** What a part of the project needs on the machine beside Node. */
interface Need {
	/** What the part is called. */
	part: string;
	programs: Program[];
	/** What to install, in words. */
	packages: string;
	/** The command that installs it. */
	commands: Partial<Record<NodeJS.Platform, string>>;
}

/** Parts of the project that need more than Node. */
export type Part = 'queue' | 'editor';

const needs: Record<Part, Need> = {
	queue: {
		part: 'Queue mode',
		programs: ['redis-server', 'initdb', 'postgres', 'pg_isready'].map((name) => ({ name })),
		packages: 'Redis and PostgreSQL',
		commands: {
			darwin: 'brew install redis postgresql',
			linux: 'sudo apt-get install redis-server postgresql',
		},
	},
	editor: {
		part: 'The editor',
		programs: [
			{
				name: 'chromium',
				files: [
					...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
					'chromium',
					'chromium-browser',
					'google-chrome',
					'/Applications/Chromium.app/Contents/MacOS/Chromium',
					'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
				],
			},
		],
		packages: 'Chromium (or name the path of one in CHROMIUM)',
		commands: { darwin: 'brew install --cask chromium', linux: 'sudo apt-get install chromium' },
	},
};

const debianVersions = '/usr/lib/postgresql';

/** Where programs are; Debian keeps those of a PostgreSQL server off the path. */
const folders = async (): Promise<string[]> => {
	const versions = await readdir(debianVersions).catch(() => []);
	return [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => resolve(debianVersions, version, 'bin')),
	];
};

const isExecutable = async (file: string): Promise<boolean> =>
	await access(file, constants.X_OK).then(
		() => true,
		() => false,
	);

const find = async ({ name, files = [name] }: Program): Promise<string | undefined> => {
	const places = await folders();
	for (const file of files.flatMap((one) => places.map((folder) => resolve(folder, one)))) {
		if (await isExecutable(file)) return file;
	}
	return undefined;
};

const installHint = ({ part, packages, commands }: Need, missing: Program[]): string => {
	const names = missing.map(({ name }) => name).join(', ');
	const command = commands[process.platform];
	const how = command === undefined ? '.' : `: ${command}`;
	return `${part} needs ${names}. Install ${packages}${how}`;
};

/**
 * The path of a program that a part of the project needs.
 *
 * @throws Error with the command that installs it
 */
export async function program(part: Part, name: string): Promise<string> {
	const need = needs[part];
	const found = await find(need.programs.find((one) => one.name === name) ?? { name });
	if (found === undefined) throw new Error(installHint(need, [{ name }]));
	return found;
}

/** What a part of the project lacks on this machine, with the command that installs it; nothing when all is there. */
export async function missingPrograms(part: Part): Promise<string | undefined> {
	const need = needs[part];
	const found = await Promise.all(need.programs.map(find));
	const missing = need.programs.filter((_, index) => found[index] === undefined);
	return missing.length > 0 ? installHint(need, missing) : undefined;
}
