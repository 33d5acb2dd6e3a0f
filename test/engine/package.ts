import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

import type { ICredentialType, INodeType } from 'n8n-workflow';

import { n8n } from '../../package.json';

const requireFromRoot = createRequire(join(__dirname, '..', '..', 'package.json'));

/** Instances of the classes that the built package registers, by class name; each is loaded when it is asked for. */
function load<Instance>(paths: string[], kind: 'node' | 'credentials'): Record<string, Instance> {
	const instances: Record<string, Instance> = {};
	for (const path of paths) {
		const className = basename(path, `.${kind}.js`);
		let instance: Instance | undefined;
		Object.defineProperty(instances, className, {
			enumerable: true,
			get() {
				if (instance) return instance;
				const module: Record<string, new () => Instance> = requireFromRoot(`./${path}`);
				const Class = module[className];
				if (!Class) throw new Error(`${path} does not export ${className}: run npm run build`);
				instance = new Class();
				return instance;
			},
		});
	}
	return instances;
}

/** The built nodes, by class name. */
export const nodes = load<INodeType>(n8n.nodes, 'node');

/** The built credential types, by their n8n name. */
export const credentialTypes = Object.fromEntries(
	Object.values(load<ICredentialType>(n8n.credentials, 'credentials')).map((type) => [
		type.name,
		type,
	]),
);
