import { parse, type HTMLElement } from 'node-html-parser';

import type { FieldInput, FormInput } from './runPlan';
import { until } from './until';

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

const written = (form: HTMLElement, field: string, input: FieldInput): string =>
	typeof input === 'string' ? input : optionOf(form, field, input.option);

/** n8n takes who names no browser for a preview of the mail, and then does nothing. */
const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

/**
 * Opens a page of n8n, as soon as it is there: a mail goes out a moment before its workflow waits for the answer.
 *
 * @returns what the page says
 * @throws Error when it is not there within a minute; AbortError when aborted
 */
export async function openPage(url: string, signal: AbortSignal): Promise<string> {
	const page = async (): Promise<string | undefined> => {
		const answer = await fetch(url, { headers: browser, signal });
		return answer.ok ? await answer.text() : undefined;
	};
	return await until(`The page at ${url}`, page, signal);
}

/**
 * Opens a form of n8n, fills it in and sends it, as a person does.
 *
 * @throws Error when it is not there, lacks a field, or n8n does not take it; AbortError when aborted
 */
export async function fillIn(url: string, input: FormInput, signal: AbortSignal): Promise<void> {
	const form = parse(await openPage(url, signal));
	const body = new FormData();
	for (const [label, value] of Object.entries(input)) {
		const field = fieldOf(form, label);
		body.append(field, written(form, field, value));
	}
	const answer = await fetch(url, { method: 'POST', body, signal });
	if (!answer.ok) throw new Error(`The form was not taken: ${await answer.text()}`);
}
