import { join } from 'node:path';

import { runCommand, type Progress } from '../../demo/command';
import { projectFolder } from '../../demo/folders';
import { folderOf, writeFolder } from './folder';
import { packCombined, packSingle, type Packed } from './pack';
import { combinedManifest, singleServices } from './services';

/** A package with where its sources are. */
export interface Made extends Packed {
	name: string;
	sources: string;
}

/** Builds the project, makes the folders of the single services anew, and packs all packages as they are published. */
export async function makeAll(progress?: Progress): Promise<Made[]> {
	await runCommand('npm', ['run', 'build'], { progress });
	const { name } = combinedManifest();
	const made: Made[] = [{ name, sources: projectFolder, ...(await packCombined(name)) }];
	for (const single of singleServices()) {
		const folder = await folderOf(single);
		await writeFolder(folder);
		const sources = join(projectFolder, folder.path);
		made.push({ name: single.packageName, sources, ...(await packSingle(single, folder)) });
	}
	return made;
}
