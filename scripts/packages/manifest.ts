/** What a package.json of this repository says, as far as the packages of single services take it over. */
export interface Manifest {
	name: string;
	version: string;
	description: string;
	keywords: string[];
	license: string;
	author: { name: string; email: string };
	homepage: string;
	repository: { type: string; url: string; directory?: string };
	bugs: { url: string };
	files: string[];
	engines: Record<string, string>;
	n8n: { n8nNodesApiVersion: number; strict: boolean; credentials: string[]; nodes: string[] };
	peerDependencies: Record<string, string>;
}

/** One service's package: what of the combined one is in it. */
export interface SingleService {
	/** The folder of its nodes, such as `MergeAts`. */
	vendor: string;
	/** The name that its users know, such as `Merge ATS`. */
	service: string;
	/** The package's name, such as `n8n-nodes-merge-ats`. */
	packageName: string;
	/** What its action node says of itself. */
	description: string;
	/** What its icons are called, without their ending, such as `mergeAts`. */
	icon: string;
	/** Its built files, of nodes and of the credential, as the combined package registers them. */
	nodes: string[];
	credentials: string[];
}

/** The package.json of a single service, made of the combined one. */
export function manifestOf(combined: Manifest, single: SingleService): Manifest {
	const { packageName, service, description, nodes, credentials } = single;
	return {
		name: packageName,
		version: combined.version,
		description: `n8n nodes for ${service}: ${description}`,
		keywords: [...combined.keywords, packageName.replace('n8n-nodes-', '')],
		license: combined.license,
		author: combined.author,
		homepage: `${combined.homepage}/tree/main/packages/${packageName}`,
		repository: { ...combined.repository, directory: `packages/${packageName}` },
		bugs: combined.bugs,
		files: combined.files,
		engines: combined.engines,
		n8n: { ...combined.n8n, credentials, nodes },
		peerDependencies: combined.peerDependencies,
	};
}
