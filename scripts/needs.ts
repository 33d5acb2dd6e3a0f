import { missingPrograms, type Part } from '../demo/programs';

const parts: readonly Part[] = ['queue', 'editor'];

/** Says what a part of the project lacks on this machine, and fails where it lacks something. */
const main = async (): Promise<void> => {
	const part = parts.find((name) => name === process.argv[2]);
	if (part === undefined) throw new Error(`Name a part: ${parts.join(' or ')}`);
	const missing = await missingPrograms(part);
	if (missing === undefined) return;
	console.log(missing);
	process.exitCode = 1;
};

void main();
