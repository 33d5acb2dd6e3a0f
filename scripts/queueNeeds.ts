import { missingPrograms } from '../demo/programs';

const main = async (): Promise<void> => {
	const missing = await missingPrograms();
	if (missing === undefined) return;
	console.log(missing);
	process.exitCode = 1;
};

void main();
