import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium, type Page } from 'playwright-core';

import { owner } from '../demo/owner';

const imagesFolder = resolve(__dirname, '..', 'docs', 'images');

const usage = `Takes a picture of a workflow, or of a node's form, in the n8n of a running "npm run demo".

    npm run screenshot -- --workflow ID --image NAME [--run] [--node "NODE NAME"] [--url http://127.0.0.1:5678]

--run executes the workflow first. The picture is docs/images/NAME.png. Needs Chromium: /usr/bin/chromium, or the path in CHROMIUM.`;

const signInToEditor = async (page: Page, url: string): Promise<void> => {
	await page.goto(`${url}/signin`);
	await page.fill('input[name="emailOrLdapLoginId"]', owner.email);
	await page.fill('input[name="password"]', owner.password);
	await page.click('[data-test-id="form-submit-button"]');
	await page.waitForURL((address) => !address.pathname.startsWith('/signin'));
};

const openWorkflow = async (page: Page, url: string, workflow: string): Promise<void> => {
	await page.goto(`${url}/workflow/${workflow}`);
	await page.waitForSelector('[data-test-id="canvas-node"]');
	await page.keyboard.press('1'); // zooms to fit
	await page.waitForTimeout(1_500);
};

const execute = async (page: Page): Promise<void> => {
	await page.click('[data-test-id="execute-workflow-button"]');
	await page.waitForSelector('text=Workflow executed successfully');
	await page.click('.el-notification__closeBtn');
	await page.waitForTimeout(1_000);
};

const openNode = async (page: Page, node: string): Promise<void> => {
	await page.dblclick(`[data-test-id="canvas-node"][data-node-name="${node}"]`);
	await page.waitForSelector('[data-test-id="ndv"]');
	await page.waitForTimeout(1_500);
};

const main = async (): Promise<void> => {
	const { values } = parseArgs({
		options: {
			workflow: { type: 'string' },
			node: { type: 'string' },
			run: { type: 'boolean', default: false },
			image: { type: 'string' },
			url: { type: 'string', default: 'http://127.0.0.1:5678' },
		},
	});
	const { workflow, node, run, image, url } = values;
	if (!workflow || !image) throw new Error(usage);

	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ['--no-sandbox'],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
		await signInToEditor(page, url);
		await openWorkflow(page, url, workflow);
		if (run) await execute(page);
		if (node) await openNode(page, node);
		await page.screenshot({ path: join(imagesFolder, `${image}.png`) });
	} finally {
		await browser.close();
	}
};

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
