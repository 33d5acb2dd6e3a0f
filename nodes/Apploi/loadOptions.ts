import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { lookUp } from '../shared/editor/lookup';
import { recordsOf } from '../shared/values';
import { apploi } from './apploi';
import { statusOf } from './resources/applicant/statusRows';

/** The statuses of the credential's team; none where the credential names no team. */
export async function getStatuses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { teamId } = await this.getCredentials('apploiApi');
	if (!teamId) return [];
	const { data } = await lookUp(this, apploi, {
		url: '/applicants/applicant-statuses',
		qs: { team_id: String(teamId) },
	});
	const rows: unknown[] = Array.isArray(data) ? data : [];
	return rows
		.map((row) => String(statusOf(row).name ?? ''))
		.filter((name) => name !== '')
		.map((name) => ({ name, value: name }));
}

/** The questions of the job that is chosen in the step, with the options of each. */
export async function getQuestions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const job = this.getCurrentNodeParameter('job_id', { extractValue: true });
	if (job === undefined || job === '') return [];
	const { jobFeedUrl } = await this.getCredentials('apploiApi');
	const { questions_en: questions } = await lookUp(this, apploi, {
		baseURL: String(jobFeedUrl),
		url: `/v1/apploi/${encodeURIComponent(String(job))}/questions.json`,
		qs: { source: 'None' },
	});
	return recordsOf(questions).map(({ id, question, type, options }) => ({
		name: String(question),
		value: String(id),
		description: [String(type), ...optionTexts(options)].join(' · '),
	}));
}

function optionTexts(options: unknown): string[] {
	return recordsOf(options).map(({ value, label }) => `${String(value)} = ${String(label)}`);
}
