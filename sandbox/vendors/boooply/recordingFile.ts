import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** Two seconds of moving text, drawn for this sandbox. */
const sample = readFileSync(join(__dirname, 'sampleRecording.mp4'));

const chunkBytes = 64 * 1024;
const boxHeaderBytes = 16;

/** Length of the file in bytes: as asked for, but never less than the sample and one empty box. */
export function recordingLength(bytes: number | undefined): number {
	return bytes === undefined ? sample.length : Math.max(bytes, sample.length + boxHeaderBytes);
}

/** The sample, made as long as asked for with a `free` box that players skip; never whole in memory. */
export function recordingStream(bytes: number | undefined): Readable {
	const padding = recordingLength(bytes) - sample.length;
	return Readable.from(padding === 0 ? [sample] : padded(padding), { objectMode: false });
}

function* padded(padding: number): Generator<Buffer> {
	yield sample;
	const header = Buffer.alloc(boxHeaderBytes);
	header.writeUInt32BE(1, 0);
	header.write('free', 4, 'latin1');
	header.writeBigUInt64BE(BigInt(padding), 8);
	yield header;
	const zeros = Buffer.alloc(chunkBytes);
	for (let left = padding - boxHeaderBytes; left > 0; left -= chunkBytes) {
		yield zeros.subarray(0, Math.min(left, chunkBytes));
	}
}
