import assert from 'node:assert/strict';
import { test } from 'node:test';

import { emptyInterview } from './formsOfTests';
import type { Stage } from './stage';

const applicant = 'Hugo Haddad';
const interviewer = 'olga';

/** Filling in a form with the mouse, and running the step. */
export function createForm(stage: () => Stage): void {
	void test('An interview is booked by clicking: lists, dates, and what only this ATS asks for', async () => {
		const { editor, sandbox } = stage();
		await editor.openStep(emptyInterview.name);
		await (await editor.openRecords('application')).filter({ hasText: applicant }).first().click();
		await (await editor.openChoices('interviewers'))
			.filter({ hasText: interviewer })
			.first()
			.click();
		await editor.page.keyboard.press('Escape');
		await editor.chooseTime('start_at', '2030-05-14', '10:00:00');
		await editor.chooseTime('end_at', '2030-05-14', '11:00:00');
		await (await editor.openRecords('remote_user_id')).first().click();
		await (await editor.openChoices('integration_params.interview_id')).first().click();
		await sandbox.control.clearRequests();
		await editor.execute();
		await editor.part('node-run-status-success').waitFor();

		const { requests } = await sandbox.control.requests({ vendor: 'mergeAts', method: 'POST' });
		const [booking, ...others] = requests;
		assert.deepEqual(others, []);
		assert.equal(booking?.path, '/api/ats/v1/interviews');
		assert.equal(booking.status, 201);
		assert.deepEqual(booking.body, {
			model: {
				application: '196058f6-1520-42d2-8c1b-7e17149c6386',
				interviewers: ['4e127383-cd0c-411b-84b9-84b292caf347'],
				start_at: '2030-05-14T14:00:00Z',
				end_at: '2030-05-14T15:00:00Z',
				integration_params: { interview_id: '3001' },
			},
			remote_user_id: '5fc9b865-ecab-4ff5-8642-8d1cb51375ac',
		});
	});
}
