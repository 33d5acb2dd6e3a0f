import { castArray, pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data, page, type PageQuery } from './answers';
import { refuse } from './errors';
import { bodyOf } from './presentation';
import type { IdName, KulaRecord, User } from './records';
import type { KulaState } from './state';
import { announce } from './webhooks';

interface IdPath {
	id: number;
}

type UserInput = Partial<Record<'email' | 'first_name' | 'last_name', string>> &
	Partial<KulaRecord> & { role_id?: number };

type RequisitionInput = Partial<KulaRecord> & { department_id?: number; office_ids?: number[] };

type JobSearch = PageQuery & Partial<Record<string, unknown>>;

/** Fields of a job by the filters of the search. */
const jobFields: Record<string, (job: KulaRecord) => unknown[]> = {
	department_ids: ({ department }) => idsOf(department),
	office_ids: ({ offices }) => idsOf(offices),
	status: ({ status }) => [status],
	employment_types: ({ employment_type }) => [employment_type],
	workplace: ({ workplace }) => [workplace],
	confidential: ({ confidential }) => [confidential ?? false],
	job_post_listed: ({ job_post_listed }) => [job_post_listed ?? true],
	primary_recruiter_ids: ({ recruiter_id }) => [recruiter_id],
	primary_hiring_manager_ids: ({ hiring_manager_id }) => [hiring_manager_id],
};

/** Users, requisitions, and the search for jobs. */
export function organizationHandlers(state: KulaState) {
	const userOf = ({ request }: Context<unknown, IdPath>): User =>
		state.get('users', Number(request.params.id), 'User');
	const answer = (user: User, status = 200): Answer =>
		data(state, bodyOf(state, 'users', user), status);
	const userFields = ({ role_id, ...rest }: UserInput, known?: User) => {
		const { first_name, last_name } = { ...known, ...rest };
		const role = role_id === undefined ? undefined : state.tables.roles.get(role_id);
		const name = [first_name, last_name].filter(Boolean).join(' ');
		return { ...rest, name, ...(role && { role: pick(role, ['id', 'name']) }) };
	};
	const requisitionFields = ({ department_id, office_ids, ...rest }: RequisitionInput) => ({
		...rest,
		...(department_id !== undefined && {
			department: reference(state, 'departments', department_id),
		}),
		...(office_ids && { offices: office_ids.map((id) => reference(state, 'offices', id)) }),
	});
	const requisitionOf = ({ request }: Context<unknown, IdPath>): KulaRecord =>
		state.get('requisitions', Number(request.params.id), 'Requisition');

	return {
		'user.create'(context: Context<UserInput & { email: string }>): Answer {
			const input = context.request.requestBody;
			const isKnown = [...state.tables.users.values()].some(({ email }) => email === input.email);
			if (isKnown) refuse(422, 'err_user_exists', 'A user has this email address already');
			const flags = { status: 'pending' as const, calendar_connected: false, zoom_seat: false };
			return answer(
				state.add('users', { email: input.email, ...userFields(input), ...flags }),
				201,
			);
		},
		'user.update'(context: Context<UserInput, IdPath>): Answer {
			const user = userOf(context);
			state.change(user, userFields(context.request.requestBody, user));
			return answer(user);
		},
		'user.deactivate'(context: Context<undefined, IdPath>): Answer {
			const user = userOf(context);
			state.change(user, { status: 'deactivated' });
			return answer(user);
		},
		'user.reactivate'(context: Context<undefined, IdPath>): Answer {
			const user = userOf(context);
			state.change(user, { status: 'active' });
			return answer(user);
		},
		'requisition.create'(context: Context<RequisitionInput>): Answer {
			const fields = requisitionFields(context.request.requestBody);
			const requisition = state.add('requisitions', { status: 'draft', job_id: null, ...fields });
			announce(state, 'requisition.created', 'requisitions', requisition);
			return data(state, bodyOf(state, 'requisitions', requisition), 201);
		},
		'requisition.update'(context: Context<RequisitionInput, IdPath>): Answer {
			const requisition = requisitionOf(context);
			if (['closed', 'archived', 'filled'].includes(String(requisition.status))) {
				refuse(422, 'err_requisition_not_editable', 'The requisition can no longer be changed');
			}
			state.change(requisition, requisitionFields(context.request.requestBody));
			announce(state, 'requisition.updated', 'requisitions', requisition);
			return data(state, bodyOf(state, 'requisitions', requisition));
		},
		'requisition.close'(context: Context<{ reason?: string }, IdPath>): Answer {
			const requisition = requisitionOf(context);
			if (requisition.status === 'closed') {
				refuse(422, 'err_requisition_closed', 'The requisition is closed already');
			}
			state.change(requisition, { status: 'closed' });
			announce(state, 'requisition.closed', 'requisitions', requisition);
			return data(state, bodyOf(state, 'requisitions', requisition));
		},
		'requisition.getFields': (): Answer =>
			data(state, [
				{ id: 14, name: 'Cost center', required: false },
				{ id: 15, name: 'Budget', required: true },
			]),
		'job.search'(context: Context<JobSearch>): Answer {
			const input = context.request.requestBody;
			const found = [...state.tables.jobs.values()].filter(
				(job) =>
					String(job.title)
						.toLowerCase()
						.includes(String(input.query ?? '').toLowerCase()) &&
					Object.entries(jobFields).every(([name, valuesOf]) => {
						const wanted = input[name];
						if (wanted === undefined) return true;
						return castArray(wanted).some((value) => valuesOf(job).includes(value));
					}),
			);
			return page(state, found, input, (job) => bodyOf(state, 'jobs', job));
		},
	};
}

function idsOf(value: unknown): unknown[] {
	return castArray(value as IdName | IdName[]).map(({ id }) => id);
}

function reference(state: KulaState, table: 'departments' | 'offices', id: number) {
	const record = state.tables[table].get(id);
	return record
		? pick(record, ['id', 'name'])
		: refuse(422, 'err_validation_failed', `There is no record ${id} among the ${table}`);
}
