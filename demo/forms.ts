import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse, type HTMLElement } from 'node-html-parser';

import { projectFolder } from './folders';
import type { FieldInput, FormInput } from './runPlan';

const fieldOf = (form: HTMLElement, label: string): string => {
	const labels = form.querySelectorAll('label.form-label');
	const found = labels.find(({ textContent }) => textContent.trim() === label);
	const group = found?.parentNode;
	const field =
		found?.getAttribute('for') ?? group?.querySelector('[id^=field-]')?.getAttribute('id');
	if (field === undefined) throw new Error(`The form has no field "${label}".`);
	return field;
};

const optionOf = (form: HTMLElement, field: string, number: number): string => {
	const options = form.querySelectorAll(`#${field} option`).slice(1);
	const value = options[number]?.getAttribute('value');
	if (value === undefined) throw new Error(`The field ${field} has no option ${number}.`);
	return value;
};

const write = async (
	body: FormData,
	form: HTMLElement,
	field: string,
	input: FieldInput,
): Promise<void> => {
	if (typeof input === 'string') body.append(field, input);
	else if ('option' in input) body.append(field, optionOf(form, field, input.option));
	else {
		const content = await readFile(join(projectFolder, 'demo', 'files', input.file));
		body.append(field, new File([content], input.file, { type: 'application/pdf' }));
	}
};

/**
 * Opens a form of n8n, fills it in and sends it, as a person does.
 *
 * @throws Error when it is not there, lacks a field, or n8n does not take it
 */
export async function fillIn(url: string, input: FormInput): Promise<void> {
	const page = await fetch(url);
	if (!page.ok) throw new Error(`The form at ${url} answered ${page.status}.`);
	const form = parse(await page.text());
	const body = new FormData();
	for (const [label, value] of Object.entries(input)) {
		await write(body, form, fieldOf(form, label), value);
	}
	const answer = await fetch(url, { method: 'POST', body });
	if (!answer.ok) throw new Error(`The form was not taken: ${await answer.text()}`);
}
