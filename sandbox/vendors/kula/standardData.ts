import { DateTime } from 'luxon';
import { plantInterview } from './interviews';
import type { Application, KulaRecord } from './records';
import { standardLists } from './standardLists';
import { utc, type KulaState } from './state';

export const applicationCount = 120;

const firstNames = ['Mina', 'Noah', 'Olga', 'Paul', 'Qi', 'Rosa', 'Sami', 'Tara'];
const lastNames = ['Park', 'Quist', 'Reyes', 'Singh', 'Tran', 'Urban', 'Vega', 'Wolf', 'Xu'];
const statuses: Array<Application['status']> = ['active', 'active', 'active', 'rejected', 'hired'];

/** The data of the start: the same in every sandbox, dated relative to its clock. */
export function seedStandardData(state: KulaState): void {
	for (const [table, records] of Object.entries(standardLists)) {
		const kept: Map<number, KulaRecord> = state.tables[table as keyof typeof standardLists];
		records.forEach((fields, index) => {
			const time = utc(state.now() - (records.length - index) * 86_400_000);
			const id = fields.id ?? index + 1;
			kept.set(id, { ...fields, id, created_at: time, updated_at: time });
		});
	}
	for (let number = 1; number <= applicationCount; number += 1) plantApplication(state);
	plantInterviews(state);
}

/** A new application with a candidate of its own, an hour older than the one after it. */
export function plantApplication(state: KulaState, fields: Partial<Application> = {}): Application {
	const count = state.tables.applications.size + 1;
	const [first_name = '', last_name = ''] = [
		firstNames[count % firstNames.length],
		lastNames[count % lastNames.length],
	];
	const created = utc(state.now() - Math.max(0, applicationCount - count) * 3_600_000);
	const times = { created_at: created, updated_at: created };
	const candidate = state.add('candidates', {
		id: 5520 + count,
		first_name,
		last_name,
		email: `${first_name}.${last_name}.${count}@example.com`.toLowerCase(),
		phone_number: null,
		title: count % 2 === 0 ? 'Engineer' : 'Sales manager',
		location: { city: { id: 3, name: 'Portland' }, country: { id: 1, name: 'United States' } },
		tags: count % 3 === 0 ? [{ id: 4, name: 'referred' }] : [],
		skills: [{ id: 17 + (count % 2), name: count % 2 === 0 ? 'TypeScript' : 'SQL' }],
		candidate_source_id: 31 + (count % 2),
		has_resume: count % 4 !== 0,
		job_ids: [count % 3 === 0 ? 319 : 318],
		...times,
	});
	const forSales = count % 3 === 0;
	return state.add('applications', {
		id: 16965 + count,
		status: statuses[count % statuses.length] ?? 'active',
		job: forSales ? { id: 319, name: 'Sales manager' } : { id: 318, name: 'Platform engineer' },
		stage: forSales ? { id: 1210, name: 'Screening' } : { id: 1204, name: 'Panel' },
		candidate: { id: candidate.id, name: `${first_name} ${last_name}` },
		credited_to_user: { id: 41, name: 'Ada Ruiz', email: 'ada.ruiz@example.com' },
		...times,
		...fields,
	});
}

/** Interviews on both sides of now; the first that ended has a scorecard. */
function plantInterviews(state: KulaState): void {
	const noon = DateTime.fromMillis(state.now(), { zone: 'America/Los_Angeles' }).startOf('day');
	[-3, -2, -1, 1, 2, 3].forEach((days, index) => {
		const application = [...state.tables.applications.values()][index];
		if (!application) return;
		const interview = plantInterview(state, application, {
			organizer_id: 41,
			start_time: utc(noon.plus({ days, hours: 12 }).toMillis()),
			duration_minutes: 45,
			timezone: 'America/Los_Angeles',
			kind: index % 2 === 0 ? 'panel' : 'one_on_one',
			location: 'google_meet',
			interviewer_ids: index % 2 === 0 ? [41, 57] : [58],
			candidate_template_id: 77,
			interviewer_template_id: 78,
		});
		interview.conference_url = `https://meet.example.com/${interview.id}`;
		if (index > 0) return;
		state.add('scorecards', {
			type: 'interview',
			status: 'submitted',
			interview_id: interview.id,
			application_id: application.id,
			submitted_by: { id: 57, name: 'Ben Otieno', email: 'ben.otieno@example.com' },
		});
	});
}
