import { stat } from 'node:fs/promises';

import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';

import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();
const code = 'Boooply-AI-2000000005';
const megabyte = 1024 * 1024;

const download = async (parameters = {}) =>
	await boooply.run('interview', 'downloadRecording', { ...byCode(code), ...parameters });

const seedRecording = async (bytes?: number) =>
	await boooply.control.seed('boooply', {
		meetings: [
			{ code, recording: { durationSeconds: 1680, createdAt: '2026-04-01T14:30:00Z', bytes } },
		],
	});

/** The most memory that was held above what was held before, in bytes. */
async function memoryHeldBy(task: () => Promise<void>): Promise<number> {
	const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
	const before = held();
	let most = before;
	const sampling = setInterval(() => (most = Math.max(most, held())), 10);
	await task();
	clearInterval(sampling);
	return most - before;
}

beforeAll(async () => await Container.get(BinaryDataService).init());

describe('Interview: Download Recording', () => {
	it('puts out the video as a file, and about the recording what is no key to it', async () => {
		const { items, error } = await download();
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				json: {
					meetingCode: code,
					ready: true,
					duration: 1680,
					format: 'mp4',
					createdAt: expect.any(String),
					videoApiUrl: expect.stringContaining(`/${code}/recording`),
				},
				binary: {
					data: expect.objectContaining({
						fileName: `${code}.mp4`,
						mimeType: 'video/mp4',
						fileExtension: 'mp4',
						bytes: expect.any(Number),
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('puts the file into the field that was asked for', async () => {
		const { items } = await download({ binaryPropertyName: 'video' });
		expect(Object.keys(items[0]?.binary ?? {})).toEqual(['video']);
	});

	it('streams: 300 MB go to the disk, not into memory', async () => {
		await seedRecording(300 * megabyte);
		let id = '';
		const memory = await memoryHeldBy(async () => {
			const { items } = await download();
			id = items[0]?.binary?.data?.id ?? '';
		});
		const { size } = await stat(Container.get(BinaryDataService).getPath(id));
		expect(size).toBe(300 * megabyte);
		expect(memory).toBeLessThan(150 * megabyte);
	}, 60_000);

	it('gets a fresh signed URL each time, and sends the key to Boooply only', async () => {
		await download();
		await download();
		const { requests } = await boooply.control.requests({ vendor: 'boooply' });
		const [ask, fetch, askAgain, fetchAgain] = requests;
		expect(ask?.path).toBe(`/api/integration/interviews/${code}/recording`);
		expect(askAgain?.path).toBe(ask?.path);
		expect(fetch?.path).toMatch(/^\/_storage\//);
		expect(fetchAgain?.path).toBe(fetch?.path);
		expect(fetchAgain?.query.signature).not.toBe(fetch?.query.signature);
		expect(ask?.headers).toHaveProperty('authorization');
		expect(fetch?.headers).not.toHaveProperty('authorization');
	});

	it('says when there is no recording', async () => {
		await boooply.control.seed('boooply', { meetings: [{ code, recording: null }] });
		const { error } = await download();
		expect(error?.message).toBe(`Interview ${code} has no recording`);
		expect(error?.description).toMatch(/Only finished interviews that were recorded have one/);
	});

	it('says when the storage refuses, without the URL', async () => {
		await boooply.control.addFault({
			vendor: 'boooply',
			skip: 1,
			effect: { kind: 'status', status: 403, body: { Error: { Code: 'AccessDenied' } } },
		});
		const { error } = await download();
		expect(error?.message).toBe('The link to the file has expired, or is not valid (status 403)');
		expect(error?.description).toMatch(/Run the node again/);
		expect(JSON.stringify(error)).not.toContain('signature=');
	});

	it('says when the connection breaks on the way, without the URL', async () => {
		await boooply.control.addFault({
			vendor: 'boooply',
			skip: 1,
			effect: { kind: 'cut', when: 'before' },
		});
		const { error } = await download();
		expect(error?.message).toBe('The file did not arrive whole');
		expect(error?.description).toMatch(/Run the node again.+ \(ECONNRESET\)/);
		expect(JSON.stringify(error)).not.toContain('signature=');
	});
});
