import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formsWithLists } from './formsOfTests';
import type { Stage } from './stage';

const beginsWithName = /^\p{L}/u;

/** Dropdowns that the vendor fills, by form and field, with an entry that has to be found. */
const choices: Array<[form: string, field: string, words: string]> = [
	['mergeCreateInterview', 'interviewers', 'ada.abbott@acme.example'],
	['kulaCreateInterview', 'interviewer_ids', 'Chloe Martin'],
	['apploiScheduleInterview', 'timezone', 'Europe/Berlin'],
];

/** Lists and dropdowns that ask the vendor. */
export function lists(stage: () => Stage): void {
	for (const { name: form, list } of formsWithLists) {
		void test(`${form}: the list finds a record by its name, and no other`, async () => {
			const { editor } = stage();
			await editor.openStep(form);
			const entries = await editor.openRecords(list);
			const listed = await entries.allInnerTexts();
			const [name] = listed.findLast((entry) => beginsWithName.test(entry))?.split(' · ') ?? [];
			assert.ok(name);
			const answered = editor.page.waitForResponse(
				(response) =>
					response.url().includes('resource-locator-results') &&
					(response.request().postData() ?? '').includes(name),
			);
			await editor.part('rlc-search').filter({ visible: true }).fill(name);
			await answered;
			await entries.filter({ hasText: name }).first().waitFor();
			await entries.filter({ hasNotText: name }).first().waitFor({ state: 'detached' });
		});
	}

	for (const [form, field, words] of choices) {
		void test(`${form}: ${field} offers ${words}`, async () => {
			const { editor } = stage();
			await editor.openStep(form);
			const entries = await editor.openChoices(field);
			await editor.page.keyboard.type(words);
			await entries.filter({ hasText: words }).first().waitFor();
		});
	}
}
