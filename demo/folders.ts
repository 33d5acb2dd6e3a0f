import { resolve } from 'node:path';

/** The checkout. */
export const projectFolder = resolve(__dirname, '..');

/** Everything the demo installs and writes; ignored by git. */
export const workFolder = resolve(projectFolder, '.demo');

/** Where the pinned n8n is installed. */
export const hostFolder = resolve(workFolder, 'n8n');
