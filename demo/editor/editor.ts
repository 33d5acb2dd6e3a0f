import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

import { owner } from '../owner';
import { program } from '../programs';

/** How large the browser's window is. */
export interface WindowSize {
	width: number;
	height: number;
}

/** A part of the page. */
export interface Area extends WindowSize {
	x: number;
	y: number;
}

const defaultSize: WindowSize = { width: 1600, height: 900 };
/** A busy machine takes twenty seconds for what an idle one does in two. */
const patienceMilliseconds = 60_000;

const marginBelow = 12;

const mostTries = 5;

const byId = (id: string): string => `[data-test-id="${id}"]`;

/** n8n's editor in a browser without a window. */
export class Editor {
	/** Errors and warnings that the editor has written to the browser's console. */
	readonly complaints: string[] = [];

	private constructor(
		readonly page: Page,
		private readonly browser: Browser,
		private readonly url: string,
	) {
		page.setDefaultTimeout(patienceMilliseconds);
		page.on('pageerror', ({ message }) => this.complaints.push(message));
		page.on('console', (message) => {
			const isOurs = message.location().url.startsWith(url);
			if (isOurs && ['error', 'warning'].includes(message.type())) {
				this.complaints.push(message.text());
			}
		});
	}

	/**
	 * Starts Chromium and signs in to n8n as the demo's owner.
	 *
	 * @throws Error with the command that installs Chromium, where it is missing
	 */
	static async open(url: string, size = defaultSize): Promise<Editor> {
		const browser = await chromium.launch({
			executablePath: await program('editor', 'chromium'),
			args: ['--no-sandbox'],
		});
		const page = await browser.newPage({ viewport: size });
		await page.request.post(`${url}/rest/login`, {
			data: { emailOrLdapLoginId: owner.email, password: owner.password },
			failOnStatusCode: true,
		});
		return new Editor(page, browser, url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Opens an empty workflow. */
	async openEmptyWorkflow(): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`, { waitUntil: 'commit' });
		await this.part('canvas-plus-button').waitFor();
	}

	/** Opens a workflow and shows all of it. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`, { waitUntil: 'commit' });
		await this.part('canvas-node').first().waitFor();
		await this.part('zoom-to-fit').click();
	}

	/** Where the canvas of the open workflow is on the page. */
	async canvasArea(): Promise<Area> {
		const area = await this.part('canvas').boundingBox();
		if (!area) throw new Error('No workflow is open');
		return area;
	}

	/** Opens a step's form; another that is open is closed first. */
	async openStep(name: string): Promise<void> {
		await this.closeStep();
		await this.page.locator(`${byId('canvas-node')}[data-node-name="${name}"]`).click();
		await this.page.keyboard.press('Enter');
		await this.parameters.waitFor();
	}

	async closeStep(): Promise<void> {
		const form = this.part('ndv');
		if ((await form.count()) === 0) return;
		await this.part('ndv-close-button').click();
		await form.waitFor({ state: 'detached' });
	}

	/** Runs the step whose form is open; a trigger begins to listen. */
	async execute(): Promise<void> {
		await this.part('node-execute-button').click();
	}

	/** The fields of the form that is open. */
	get parameters(): Locator {
		return this.part('node-parameters');
	}

	/** What the step put out, or why it failed. */
	get output(): Locator {
		return this.part('output-panel');
	}

	/** A field by the name of its parameter. */
	field(name: string): Locator {
		return this.parameters.locator(byId(`parameter-input-${name}`));
	}

	/** Anything that n8n marks for tests. */
	part(id: string): Locator {
		return this.page.locator(byId(id));
	}

	/** Opens a list of records and waits for its entries. */
	async openRecords(field: string): Promise<Locator> {
		await this.field(field).locator(byId('rlc-input')).click();
		const records = this.part('rlc-item').filter({ visible: true });
		await records.first().waitFor();
		return records;
	}

	/** Opens a dropdown and waits for its entries. */
	async openChoices(field: string): Promise<Locator> {
		const input = this.field(field).locator('input.el-input__inner');
		await input.and(this.page.locator(':enabled')).waitFor({ state: 'attached' });
		await this.field(field).locator('.el-input__suffix').click();
		const choices = this.page.getByRole('option').filter({ visible: true });
		await choices.first().waitFor();
		return choices;
	}

	/**
	 * Chooses a date and time in a field's calendar, which fills in the time of day that it is, sometimes late: over what
	 * was typed.
	 */
	async chooseTime(field: string, date: string, time: string): Promise<void> {
		const input = this.field(field).locator('input');
		for (let tries = 1; tries <= mostTries; tries += 1) {
			await this.typeTime(input, date, time);
			if ((await input.inputValue()) === `${date} ${time}`) return;
		}
		throw new Error(`'${field}' does not take ${date} ${time}`);
	}

	/** Waits until the lists of the form that is open have come from the vendor. */
	async untilLoaded(): Promise<void> {
		await this.page.waitForLoadState('networkidle');
		const waiting = this.parameters.locator('.el-select input:disabled');
		await waiting.or(this.parameters.getByText('Fetching fields')).first().waitFor({
			state: 'detached',
		});
	}

	/** Where the fields of the form that is open are on the page. */
	async formArea(): Promise<Area> {
		const form = await this.parameters.boundingBox();
		const fields = await this.parameters
			.locator('.parameter-input-list-wrapper')
			.first()
			.boundingBox();
		if (!form || !fields) throw new Error('No form is open');
		return { ...form, height: fields.y + fields.height + marginBelow - form.y };
	}

	private async typeTime(input: Locator, date: string, time: string): Promise<void> {
		await input.click();
		const calendar = this.page.locator('.el-picker-panel').filter({ visible: true });
		const dateInput = calendar.getByPlaceholder('Select date');
		const timeInput = calendar.getByPlaceholder('Select time');
		await dateInput.fill(date);
		await dateInput.press('Enter');
		await this.untilFilled(timeInput);
		await timeInput.fill(time);
		await timeInput.press('Enter');
		await calendar.locator('.el-picker-panel__footer').getByText('OK', { exact: true }).click();
		await calendar.waitFor({ state: 'hidden' });
	}

	private async untilFilled(input: Locator): Promise<void> {
		const element = await input.elementHandle();
		await this.page.waitForFunction((one) => one && 'value' in one && one.value !== '', element);
	}
}
