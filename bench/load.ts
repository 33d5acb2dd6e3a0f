import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';

import { projectFolder } from '../demo/folders';

const loaderOf = {
	types: LazyPackageDirectoryLoader,
	code: PackageDirectoryLoader,
};

/** Whether n8n reads the types that are published, as it does, or runs all code. */
export type Loader = keyof typeof loaderOf;

/** When costs are told: when n8n has started, when it has run one node, when it has run all. */
export const moments = ['started', 'one node used', 'all nodes used'] as const;

export type Moment = (typeof moments)[number];

/** What the package has cost a process. */
export interface Cost {
	/** Milliseconds. */
	elapsed: number;
	/** Bytes of the heap. */
	kept: number;
}

export const loaders: Loader[] = ['types', 'code'];

const isLoader = (name: string | undefined): name is Loader =>
	loaders.some((loader) => loader === name);

function heapUsed(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

/** Loads the built package as a starting n8n does, and uses its nodes. */
async function costsOf(name: Loader): Promise<Record<Moment, Cost>> {
	const before = heapUsed();
	let elapsed = 0;
	const costOf = async (work: () => void | Promise<void>): Promise<Cost> => {
		const start = performance.now();
		await work();
		elapsed += performance.now() - start;
		return { elapsed, kept: heapUsed() - before };
	};
	const loader = new loaderOf[name](projectFolder);
	return {
		started: await costOf(async () => {
			await loader.loadAll();
			for (const type of Object.keys(loader.known.credentials)) loader.getCredential(type);
			loader.releaseTypes();
		}),
		'one node used': await costOf(() => void loader.getNode('boooply')),
		'all nodes used': await costOf(() => {
			for (const type of Object.keys(loader.known.nodes)) loader.getNode(type);
		}),
	};
}

const [, , wanted] = process.argv;
if (isLoader(wanted))
	void costsOf(wanted).then((costs) => process.send?.(costs, () => process.disconnect()));
