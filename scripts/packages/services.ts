import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { kebabCase, lowerFirst } from 'lodash';
import { jsonParse, type INodeType } from 'n8n-workflow';

import { projectFolder } from '../../demo/folders';
import type { Manifest, SingleService } from './manifest';

const requireFromProject = createRequire(join(projectFolder, 'package.json'));

/** The package.json of the package that has all services. */
export function combinedManifest(): Manifest {
	return jsonParse<Manifest>(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
}

function actionNode(vendor: string): INodeType {
	const module: Record<string, new () => INodeType> = requireFromProject(
		`./dist/nodes/${vendor}/${vendor}.node.js`,
	);
	const Node = module[vendor];
	if (!Node) throw new Error(`nodes/${vendor}/${vendor}.node.ts does not export ${vendor}`);
	return new Node();
}

function single(vendor: string, { n8n: { nodes, credentials } }: Manifest): SingleService {
	const { displayName, description } = actionNode(vendor).description;
	const ofVendor = (path: string): boolean =>
		path.startsWith(`dist/nodes/${vendor}/`) || path.startsWith(`dist/credentials/${vendor}Api.`);
	return {
		vendor,
		service: displayName,
		packageName: `n8n-nodes-${kebabCase(vendor)}`,
		description,
		icon: lowerFirst(vendor),
		nodes: nodes.filter(ofVendor),
		credentials: credentials.filter(ofVendor),
	};
}

/** A package for each folder of built nodes, in alphabetical order. */
export function singleServices(): SingleService[] {
	const combined = combinedManifest();
	const vendors = combined.n8n.nodes.map((path) => path.split('/')[2] ?? '');
	return [...new Set(vendors)].sort().map((vendor) => single(vendor, combined));
}
