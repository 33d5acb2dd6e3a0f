import { pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data } from './answers';
import { refuse } from './errors';
import { bodyOf } from './presentation';
import type { KulaRecord } from './records';
import type { KulaState } from './state';
import { announce } from './webhooks';

interface IdPath {
	id: number;
}

type NotePath = IdPath & { note_id: number };

interface NoteInput {
	body?: string;
	notify_recruiter?: boolean;
}

/** Stages and notes of applications. */
export function applicationHandlers(state: KulaState) {
	const applicationOf = ({ request }: Context<unknown, IdPath>) =>
		state.get('applications', Number(request.params.id), 'Application');
	const noteOf = (context: Context<unknown, NotePath>): KulaRecord => {
		const application = applicationOf(context);
		const note = state.get('notes', Number(context.request.params.note_id), 'Note');
		return note.application_id === application.id
			? note
			: refuse(404, 'err_not_found', 'Note not found');
	};

	return {
		'application.moveStage'(context: Context<{ stage_id: number }, IdPath>): Answer {
			const application = applicationOf(context);
			const stage = state.tables.stages.get(context.request.requestBody.stage_id);
			if (stage?.job_id !== application.job.id) {
				return refuse(422, 'err_stage_not_found', 'The job of this application has no such stage');
			}
			state.change(application, { stage: { id: stage.id, name: String(stage.name) } });
			announce(state, 'application.stage_changed', 'applications', application);
			return data(state, bodyOf(state, 'applications', application));
		},
		'application.createNote'(context: Context<NoteInput, IdPath>): Answer {
			const { id } = applicationOf(context);
			const note = state.add('notes', {
				body: context.request.requestBody.body,
				application_id: id,
				created_by: pick(state.get('users', 41, 'User'), ['id', 'name', 'email']),
			});
			return data(state, bodyOf(state, 'notes', note), 201);
		},
		'application.updateNote'(context: Context<NoteInput, NotePath>): Answer {
			const note = noteOf(context);
			state.change(note, pick(context.request.requestBody, 'body'));
			return data(state, bodyOf(state, 'notes', note));
		},
		'application.deleteNote'(context: Context<undefined, NotePath>): Answer {
			state.tables.notes.delete(noteOf(context).id);
			return { status: 204 };
		},
		/** The body of this call is not documented, so nothing of it is kept. */
		'application.addFile'(context: Context<undefined, IdPath>): Answer {
			const { id } = applicationOf(context);
			const file = { id: state.nextNumber(), created_at: state.timestamp() };
			announce(state, 'application.updated', 'applications', state.get('applications', id, ''));
			return data(state, file, 201);
		},
		'jobStage.create'(context: Context<Partial<KulaRecord>, { job_id: number }>): Answer {
			const { id } = state.get('jobs', Number(context.request.params.job_id), 'Job');
			const count = [...state.tables.stages.values()].filter(({ job_id }) => job_id === id).length;
			const stage = state.add('stages', {
				position: count + 1,
				milestone_id: null,
				candidate_review_time: null,
				...context.request.requestBody,
				job_id: id,
			});
			return data(state, bodyOf(state, 'stages', stage), 201);
		},
	};
}
