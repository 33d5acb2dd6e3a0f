import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

import { DirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { n8n } from '../../package.json';

const requireFromRoot = createRequire(join(__dirname, '..', '..', 'package.json'));

/** Instances of the classes that the built package registers, by class name. */
function load<Instance>(paths: string[], kind: 'node' | 'credentials'): Record<string, Instance> {
	return Object.fromEntries(
		paths.map((path) => {
			const className = basename(path, `.${kind}.js`);
			const module: Record<string, new () => Instance> = requireFromRoot(`./${path}`);
			const Class = module[className];
			if (!Class) throw new Error(`${path} does not export ${className}: run npm run build`);
			return [className, new Class()];
		}),
	);
}

/** The built nodes, by class name, with the fields that n8n adds to declarative nodes. */
export const nodes = load<INodeType>(n8n.nodes, 'node');
for (const node of Object.values(nodes)) DirectoryLoader.applyDeclarativeNodeOptionParameters(node);

/** The built credential types, by their n8n name. */
export const credentialTypes = Object.fromEntries(
	Object.values(load<ICredentialType>(n8n.credentials, 'credentials')).map((type) => [
		type.name,
		type,
	]),
);
