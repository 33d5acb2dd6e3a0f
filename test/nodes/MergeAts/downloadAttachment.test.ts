import { readFile, stat } from 'node:fs/promises';
import type { RequestListener } from 'node:http';

import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import type { NodeResult, NodeRun } from '../../engine/runNode';
import { withServer } from '../../engine/server';
import { useMergeAts } from './mergeAts';

const merge = useMergeAts();

const MEGABYTE = 1024 * 1024;

const store = () => Container.get(BinaryDataService);

beforeAll(async () => await store().init());

/** The address of a file of the stand-in, and what else it is to do. */
const fileAt = (does: Record<string, string> = {}) =>
	`${merge.url.replace(/mergeAts$/, 'merge')}/files/cv?${new URLSearchParams({ token: 'secret-7', ...does })}`;

/** Downloads a new attachment. */
async function download(
	attachment: IDataObject,
	parameters: INodeParameters = {},
	more: Partial<NodeRun> = {},
): Promise<NodeResult> {
	const { Attachment = [] } = (await merge.control.seed('mergeAts', {
		add: { Attachment: [{ attachment_type: 'RESUME', file_name: 'cv.pdf', ...attachment }] },
	})) as Record<string, IDataObject[]>;
	return await merge.run(
		'attachment',
		'download',
		{ id: byId(Attachment[0]?.id), ...parameters },
		more,
	);
}

const fileOf = ({ items }: NodeResult, field = 'data') => items[0]?.binary?.[field];

const maximum = (maximumSize: number) => ({ options: { maximumSize } });

/** Something a test waits for. */
function signal() {
	let give = () => {};
	const given = new Promise<void>((resolve) => (give = resolve));
	return { give, given };
}

/** Nothing that a user or a log could read may be a key to the file. */
function expectNoSecret(result: NodeResult): void {
	expect(JSON.stringify([result.error, result.run.data.resultData])).not.toContain('secret-7');
}

describe('Attachment: Download', () => {
	it('puts out the file, and of its record what is no key to it', async () => {
		const { id: candidate } = await merge.newest('candidate');
		const result = await download({ candidate, file_url: fileAt() });
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([
			{
				json: {
					id: expect.any(String),
					file_name: 'cv.pdf',
					attachment_type: 'RESUME',
					candidate,
				},
				binary: {
					data: expect.objectContaining({
						fileName: 'cv.pdf',
						mimeType: 'application/pdf',
						fileExtension: 'pdf',
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
		const bytes = await readFile(store().getPath(fileOf(result)?.id ?? ''), 'latin1');
		expect(bytes).toMatch(/^%PDF[^]*%%EOF\n$/);
		expectNoSecret(result);
	});

	it('puts the file into the field that was asked for', async () => {
		const result = await download({ file_url: fileAt() }, { binaryPropertyName: 'cv' });
		expect(Object.keys(result.items[0]?.binary ?? {})).toEqual(['cv']);
	});

	it('sends the key and the account token to Merge only', async () => {
		await download({ file_url: fileAt() });
		const [record, file] = await merge.requests();
		expect(record?.path).toMatch(/^\/api\/ats\/v1\/attachments\//);
		expect(record?.headers).toMatchObject({
			authorization: expect.any(String),
			'x-account-token': expect.any(String),
		});
		expect(file?.path).toBe('/files/cv');
		expect(file?.headers).not.toHaveProperty('authorization');
		expect(file?.headers).not.toHaveProperty('x-account-token');
	});

	it('follows a redirect to another place, without them either', async () => {
		const received: string[] = [];
		const storage: RequestListener = ({ rawHeaders }, response) => {
			received.push(rawHeaders.join('\n'));
			response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
		};
		const result = await withServer(
			storage,
			async (url) => await download({ file_url: fileAt({ to: `${url}/cv.pdf` }) }),
		);
		expect(fileOf(result)).toMatchObject({ fileName: 'cv.pdf', bytes: 4 });
		expect(received).toHaveLength(1);
		const { apiKey = '', accountToken = '' } = merge.credential();
		expect(received[0]).not.toContain(apiKey);
		expect(received[0]).not.toContain(accountToken);
	});

	it.each([
		['its record', 'Mina Park.docx', {}, 'Mina Park.docx'],
		['the storage', null, { name: 'filename="Park, CV.pdf"' }, 'Park, CV.pdf'],
		['the storage, in UTF-8', '', { name: "filename*=UTF-8''R%C3%A9sum%C3%A9.pdf" }, 'Résumé.pdf'],
		['its kind, with the ending of its type', null, {}, 'resume.pdf'],
		['its record, with the ending of its type', 'Mina', {}, 'Mina.pdf'],
	])('is named by %s', async (_, file_name, does, name) => {
		const result = await download({ file_name, file_url: fileAt(does) });
		expect(fileOf(result)?.fileName).toBe(name);
	});

	it('takes the type from the name where the storage tells none', async () => {
		const storage: RequestListener = (_, response) =>
			response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('%PDF');
		const result = await withServer(storage, async (url) => await download({ file_url: url }));
		expect(fileOf(result)?.mimeType).toBe('application/pdf');
	});

	it('takes a file as large as Maximum Size', async () => {
		const result = await download(
			{ file_url: fileAt({ bytes: String(2 * MEGABYTE) }) },
			maximum(2),
		);
		const { size } = await stat(store().getPath(fileOf(result)?.id ?? ''));
		expect(size).toBe(2 * MEGABYTE);
	});

	it('refuses a larger one by what comes', async () => {
		const bytes = String(2 * MEGABYTE + 1);
		const result = await download({ file_url: fileAt({ bytes, unannounced: '' }) }, maximum(2));
		expect(result.error?.message).toBe("The file is larger than 2 MB, the 'Maximum Size'");
		expect(result.error?.description).toContain("Raise 'Maximum Size' under Options");
		expectNoSecret(result);
	});

	it('refuses a larger one as soon as the storage announces it', async () => {
		const storage: RequestListener = (_, response) =>
			response.writeHead(200, { 'content-length': 2 * MEGABYTE + 1 }).write('%PDF');
		const { error } = await withServer(
			storage,
			async (url) =>
				await download({ file_url: url }, { options: { maximumSize: 2, timeout: 5000 } }),
		);
		expect(error?.message).toBe("The file is larger than 2 MB, the 'Maximum Size'");
	});

	it('refuses more than 50 MB unless told otherwise', async () => {
		const bytes = String(50 * MEGABYTE + 1);
		const { error } = await download({ file_url: fileAt({ bytes }) });
		expect(error?.message).toBe("The file is larger than 50 MB, the 'Maximum Size'");
	});

	it.each([
		['no address', { file_url: null }, 'The resource'],
		['been removed', { remote_was_deleted: true }, 'It was removed from the ATS.'],
	])('says that an attachment has no file where it has %s', async (_, attachment, remedy) => {
		const { error } = await download({ file_url: fileAt(), ...attachment });
		expect(error?.message).toMatch(/^Attachment \S+ has no file$/);
		expect(error?.description).toContain(remedy);
		expect(await merge.received()).toHaveLength(1);
	});

	it('says what to do where the link has expired', async () => {
		const result = await download({ file_url: fileAt({ expires: '2020-01-01T00:00:00Z' }) });
		expect(result.error?.message).toBe(
			'The link to the file has expired, or is not valid (status 403)',
		);
		expect(result.error?.description).toContain("Start a sync with the resource 'Sync Status'");
		expectNoSecret(result);
	});

	it('does not take a page to sign in for the file', async () => {
		const storage: RequestListener = (_, response) =>
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('Sign in');
		const { error } = await withServer(storage, async (url) => await download({ file_url: url }));
		expect(error?.message).toBe('The link leads to a web page, not to the file');
	});

	it.each(['file:///etc/hostname', 'ftp://example.com/cv.pdf', 'http://'])(
		'refuses the address %s',
		async (file_url) => {
			const { error } = await download({ file_url });
			expect(error?.message).toBe('The address of the file is not a web address');
		},
	);

	it.each<[string, RequestListener]>([
		['before it begins', (_, response) => response.destroy()],
		[
			'on its way',
			(_, response) => {
				response.writeHead(200, { 'content-length': '100' });
				response.write('%PDF', () => response.destroy());
			},
		],
	])('says where the connection breaks %s, without the link', async (_, storage) => {
		const result = await withServer(
			storage,
			async (url) => await download({ file_url: `${url}/cv.pdf?token=secret-7` }),
		);
		expect(result.error?.message).toBe('The file did not arrive whole');
		expect(result.error?.description).toContain('(ECONNRESET)');
		expectNoSecret(result);
	});

	it('gives up where nothing comes any more', async () => {
		const storage: RequestListener = (_, response) => response.writeHead(200).write('%PDF');
		const { error } = await withServer(
			storage,
			async (url) => await download({ file_url: url }, { options: { timeout: 300 } }),
		);
		expect(error?.message).toBe('The file did not arrive whole');
		expect(error?.description).toContain('(ECONNRESET)');
	});

	it('waits for the whole file as long as something comes', async () => {
		const storage: RequestListener = (_, response) => {
			response.writeHead(200);
			let lines = 0;
			const writing = setInterval(() => {
				response.write('line\n');
				if (++lines < 10) return;
				clearInterval(writing);
				response.end();
			}, 200);
		};
		const result = await withServer(
			storage,
			async (url) => await download({ file_url: url }, { options: { timeout: 1500 } }),
		);
		expect(result.error).toBeUndefined();
		expect(fileOf(result)?.bytes).toBe(50);
	});

	it('ends with the execution', async () => {
		const begun = signal();
		const closed = signal();
		const storage: RequestListener = (_, response) => {
			response.on('close', closed.give);
			response.writeHead(200).write('%PDF', begun.give);
		};
		const { run } = await withServer(storage, async (url) => {
			const result = await download({ file_url: url }, {}, { cancelAfter: begun.given });
			await closed.given;
			return result;
		});
		expect(run.status).toBe('canceled');
	});

	it('goes on with the other items where one fails', async () => {
		const { Attachment = [] } = (await merge.control.seed('mergeAts', {
			add: {
				Attachment: [{ file_url: fileAt() }, { file_url: null }, { file_url: fileAt() }],
			},
		})) as Record<string, IDataObject[]>;
		const { items } = await merge.run(
			'attachment',
			'download',
			{ id: byId('={{ $json.id }}') },
			{
				items: Attachment.map(({ id }) => ({ id })),
				settings: { onError: 'continueRegularOutput' },
			},
		);
		expect(items.map(({ json, binary }) => json.error ?? binary?.data?.fileName)).toEqual([
			'attachment.pdf',
			expect.stringContaining('has no file'),
			'attachment.pdf',
		]);
	});
});
