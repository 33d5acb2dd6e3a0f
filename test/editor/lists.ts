import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Stage } from './stage';

/** Lists of records, by form and field. */
const records: Array<[form: string, field: string]> = [
	['boooplyGetEvaluation', 'meetingCode'],
	['mergeCreateInterview', 'application'],
	['mergeCreateInterview', 'remote_user_id'],
	['apploiScheduleInterview', 'applicant_id'],
	['schedulerCreateInterview', 'interviewee_id'],
	['kulaCreateInterview', 'application_id'],
	['kulaCreateInterview', 'organizer_id'],
];

/** Dropdowns that the vendor fills, by form and field, with an entry that has to be found. */
const choices: Array<[form: string, field: string, words: string]> = [
	['mergeCreateInterview', 'interviewers', 'ada.abbott@acme.example'],
	['kulaCreateInterview', 'interviewer_ids', 'Chloe Martin'],
	['apploiScheduleInterview', 'timezone', 'Europe/Berlin'],
];

/** Lists and dropdowns that ask the vendor. */
export function lists(stage: () => Stage): void {
	for (const [form, field] of records) {
		void test(`${form}: ${field} lists records and finds one by its name`, async () => {
			const { editor } = stage();
			await editor.openStep(form);
			const entries = await editor.openRecords(field);
			const listed = await entries.allInnerTexts();
			const [name = ''] = listed.at(-1)?.split(' · ') ?? [];
			assert.notEqual(name, '');
			await editor.part('rlc-search').filter({ visible: true }).fill(name);
			await entries.filter({ hasNotText: name }).first().waitFor({ state: 'detached' });
			await entries.filter({ hasText: name }).first().waitFor();
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
