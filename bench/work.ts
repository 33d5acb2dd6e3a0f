import type { NodeRun } from '../test/engine/runNode';

/** Who does the work: a node of ours, or one of its neighbours with the same requests. */
export type Contender = 'ours' | 'HTTP Request' | 'plain declarative' | 'bare loop';

/** What a work takes. */
export interface Measurement {
	/** Milliseconds of processor time, of all threads. */
	cpu: number;
	/** Milliseconds from start to end. */
	elapsed: number;
	/** Bytes of the heap that the output keeps. */
	kept: number;
	/** By how many bytes the process grew at most. */
	peak: number;
}

/** How a contender goes about a work of so many records, given the base URL of the credential. */
export type Approach = (records: number, baseUrl: string) => NodeRun;

/** Something to do, and how each contender does it. */
export interface Work {
	name: string;
	/** How many records it is about; several sizes tell how memory grows. */
	sizes: number[];
	/** What is told of it. */
	quantities: Array<keyof Measurement>;
	approaches: Partial<Record<Contender, Approach>>;
}

/** A credential that suits every vendor. */
export const credentialFor = (baseUrl: string) => ({
	accountToken: 'bench',
	apiKey: 'bench',
	apiToken: 'bench',
	authentication: 'token',
	baseUrl,
	jobFeedUrl: baseUrl,
	token: 'bench',
});
