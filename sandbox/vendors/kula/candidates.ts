import { castArray, get, isEmpty, mapValues, pick, pickBy } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data, meta } from './answers';
import { refuse } from './errors';
import { bodyOf } from './presentation';
import type { IdName, KulaRecord } from './records';
import type { Exchange } from '../vendor';
import type { KulaState } from './state';
import { announce } from './webhooks';

type PlaceIds = Partial<Record<'places_city_id' | 'places_state_id' | 'places_country_id', number>>;

interface CandidateInput extends Partial<KulaRecord> {
	email?: string;
	tags?: string;
	skills?: string;
	location?: PlaceIds;
	job_id?: number;
	job_stage_id?: number;
}

type SearchInput = Record<string, unknown> & { cursor?: string; page?: number; limit?: number };

/** Fields of a candidate by the search's filters. */
const searchFields: Record<string, string> = {
	skill_ids: 'skills',
	tag_ids: 'tags',
	candidate_source_ids: 'candidate_source_id',
	job_ids: 'job_ids',
	has_resume: 'has_resume',
	country_id: 'location.country',
	state_id: 'location.state',
	city_id: 'location.city',
	credited_to_user_ids: 'credited_to_user_id',
	current_company_ids: 'company_id',
	degree_ids: 'degree_id',
	institute_ids: 'institution_id',
	interviewer_ids: 'interviewer_ids',
};

/** Create, update, search. */
export function candidateHandlers(state: KulaState) {
	const kept = ({ tags, skills, location, ...rest }: CandidateInput): Partial<KulaRecord> => ({
		...rest,
		...(tags !== undefined && { tags: named(state, 'tags', tags) }),
		...(skills !== undefined && { skills: named(state, 'skills', skills) }),
		...(location !== undefined && { location: placeOf(location) }),
	});

	return {
		'candidate.create'(context: Context<CandidateInput>): Answer {
			const input = context.request.requestBody;
			const { job_id, job_stage_id, ...fields } = input;
			const isKnown = [...state.tables.candidates.values()].some(
				({ email }) => email !== null && email === input.email,
			);
			if (isKnown)
				refuse(422, 'err_candidate_exists', 'A candidate has this email address already');
			const candidate = state.add('candidates', {
				...kept(fields),
				job_ids: job_id ? [job_id] : [],
			});
			if (job_id !== undefined) apply(state, candidate, job_id, job_stage_id);
			announce(state, 'candidate.created', 'candidates', candidate);
			return data(state, bodyOf(state, 'candidates', candidate), 201);
		},
		'candidate.update'(context: Context<CandidateInput, { id: number }>): Answer {
			const candidate = state.get('candidates', Number(context.request.params.id), 'Candidate');
			const change = context.request.requestBody;
			state.change(candidate, 'resume' in change ? { has_resume: true } : kept(change));
			announce(state, 'candidate.updated', 'candidates', candidate);
			return data(state, bodyOf(state, 'candidates', candidate));
		},
		'candidate.search'(context: Context<SearchInput>, { repeatCursor }: Exchange): Answer {
			const input = context.request.requestBody;
			const { cursor, limit = 20 } = input;
			const found = [...state.tables.candidates.values()].filter((one) => matches(one, input));
			const from = cursor === undefined ? ((input.page ?? 1) - 1) * limit : offsetOf(cursor);
			const following = from + limit < found.length ? cursorAt(from + limit) : null;
			return {
				status: 200,
				body: {
					data: found
						.slice(from, from + limit)
						.map((candidate) => bodyOf(state, 'candidates', candidate)),
					meta: {
						total: found.length,
						limit,
						next_cursor: repeatCursor && cursor !== undefined ? cursor : following,
						...(cursor === undefined && {
							page: input.page ?? 1,
							total_pages: Math.ceil(found.length / limit),
						}),
						...meta(state),
					},
				},
			};
		},
	};
}

function matches(candidate: KulaRecord, input: SearchInput): boolean {
	const text = Object.values(pick(candidate, ['first_name', 'last_name', 'email', 'phone_number']))
		.join('\n')
		.toLowerCase();
	if (!text.includes(String(input.query ?? '').toLowerCase())) return false;
	return Object.entries(searchFields).every(([name, field]) => {
		const wanted = input[name];
		if (wanted === undefined || (Array.isArray(wanted) && isEmpty(wanted))) return true;
		const values = castArray(get(candidate, field)).map((value) => get(value, 'id') ?? value);
		const rule = name === 'skill_ids' ? 'every' : 'some';
		return castArray(wanted)[rule]((value) => values.includes(value));
	});
}

/** Cursors tell nothing to clients; here they are the place of the next record. */
function cursorAt(offset: number): string {
	return Buffer.from(JSON.stringify({ from: offset })).toString('base64');
}

function offsetOf(cursor: string): number {
	try {
		const { from } = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
		if (Number.isInteger(from)) return from;
	} catch {
		return refuse(422, 'err_invalid_cursor', 'The cursor is not valid');
	}
	return refuse(422, 'err_invalid_cursor', 'The cursor is not valid');
}

function placeOf({ places_city_id, places_state_id, places_country_id }: PlaceIds): object {
	const places = { city: places_city_id, state: places_state_id, country: places_country_id };
	return mapValues(pickBy(places), (id) => ({ id }));
}

/** Tags or skills by their names, new ones where there are none. */
function named(state: KulaState, table: 'tags' | 'skills', names: string): IdName[] {
	return names
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.map((name) => {
			const known = [...state.tables[table].values()].find((record) => record.name === name);
			return { id: (known ?? state.add(table, { name })).id, name };
		});
}

function apply(state: KulaState, candidate: KulaRecord, jobId: number, stageId?: number): void {
	const job = state.tables.jobs.get(jobId);
	if (!job) return refuse(422, 'err_job_not_found', 'There is no such job');
	const stages = [...state.tables.stages.values()].filter(({ job_id }) => job_id === jobId);
	const stage = stages.find(({ id }) => id === stageId) ?? stages[0];
	const name = [candidate.first_name, candidate.last_name].filter(Boolean).join(' ');
	const application = state.add('applications', {
		status: 'active',
		job: { id: jobId, name: String(job.title) },
		stage: { id: stage?.id ?? 0, name: String(stage?.name ?? '') },
		candidate: { id: candidate.id, name },
	});
	announce(state, 'application.created', 'applications', application);
}
