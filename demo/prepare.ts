import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { installCommunityPackages, packProject } from './community';
import { projectFolder } from './folders';
import { installHost, isHostInstalled } from './host';
import { filesFolder } from './n8nServer';
import { step } from './step';

const demoFiles = ['candidates.csv'];

const copyDemoFiles = async (userFolder: string): Promise<void> => {
	const folder = filesFolder(userFolder);
	await mkdir(folder, { recursive: true });
	for (const file of demoFiles) {
		await copyFile(join(projectFolder, 'demo', file), join(folder, file));
	}
};

/**
 * Installs n8n where that is still to be done, and the project into n8n's user folder as a user would; copies the
 * files that the workflows read.
 *
 * @throws Error of the step that failed
 */
export async function prepare(userFolder: string, signal: AbortSignal): Promise<void> {
	if (!(await isHostInstalled())) {
		await step('Install n8n (2 to 5 minutes, once)', async (progress) =>
			installHost({ progress, signal }),
		);
	}
	const tarball = await step('Build and pack the project', async (progress) =>
		packProject({ progress, signal }),
	);
	await step('Install it as a community package', async (progress) =>
		installCommunityPackages([tarball], userFolder, { progress, signal }),
	);
	await copyDemoFiles(userFolder);
}
