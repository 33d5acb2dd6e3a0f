import type { IExecuteSingleFunctions, IN8nHttpFullResponse } from 'n8n-workflow';

/** A file as it comes in. */
export type Bytes = Exclude<
	Parameters<IExecuteSingleFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** How large a file may be. */
export class SizeLimit {
	/** Whether a file was given up because of it. */
	isExceeded = false;

	/** @param most bytes that a file may have */
	constructor(private readonly most: number) {}

	/**
	 * A file that ends with an error as soon as too much of it has come.
	 *
	 * @throws where its answer announces too much
	 */
	keep(file: Bytes, { headers }: IN8nHttpFullResponse): Bytes {
		let bytes = 0;
		this.check(Number(headers['content-length'] ?? 0));
		return file.map((chunk: Buffer) => {
			this.check((bytes += chunk.length));
			return chunk;
		});
	}

	private check(bytes: number): void {
		this.isExceeded = bytes > this.most;
		if (this.isExceeded) throw new Error();
	}
}
