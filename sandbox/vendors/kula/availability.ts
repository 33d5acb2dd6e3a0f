import { DateTime, IANAZone, Interval } from 'luxon';
import { pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { data, page, type PageQuery } from './answers';
import { refuse, refuseWith } from './errors';
import { checkOrganizer } from './interviewRules';
import { freeSlots, type AvailabilityInput } from './freeSlots';
import { documented } from './presentation';
import type { Computation, User } from './records';
import type { KulaState } from './state';
import { announceData } from './webhooks';

const computingSeconds = 7;
const keptSeconds = 3600;
const retrySeconds = 5;
const defaultDays = 7;
const longestDays = 30;

interface PeopleQuery extends PageQuery {
	query?: string;
}

/** The search for slots, and who can organize or host. */
export function availabilityHandlers(state: KulaState) {
	const people = (query: PeopleQuery, fits: (user: User) => boolean): Answer => {
		const text = query.query?.toLowerCase() ?? '';
		const found = [...state.tables.users.values()]
			.filter((user) => user.status === 'active' && fits(user))
			.filter(({ name, email }) => `${name}\n${email}`.toLowerCase().includes(text));
		return page(state, found, query, (user) => pick(user, ['id', 'name', 'email']));
	};

	return {
		'availability.check'(context: Context<AvailabilityInput>): Answer {
			const input = context.request.requestBody;
			const period = periodOf(state, input);
			checkOrganizer(state, input.organizer_id);
			const pollId = state.nextDigits(24);
			const readyAt = state.now() + computingSeconds * 1000;
			const result = resultOf(state, input, period);
			state.computations.set(pollId, { readyAt, result });
			const { clock, vendor } = state.services;
			clock.after(computingSeconds * 1000, vendor, () =>
				announceData(state, 'interview.availability.computed', { poll_id: pollId, ...result }),
			);
			return data(state, { poll_id: pollId }, 202);
		},
		'availability.get'(context: Context<undefined, { poll_id: string }>): Answer {
			const { poll_id } = context.request.params;
			const computation = state.computations.get(poll_id);
			if (!computation) return refuse(404, 'err_not_found', 'Poll not found');
			const now = state.now();
			if (now < computation.readyAt) {
				const { clock } = state.services;
				const wait = clock.realTimeOf(now + retrySeconds * 1000) - clock.realTimeOf(now);
				const headers = { 'Retry-After': String(Math.ceil(wait / 1000)) };
				return { ...data(state, { poll_id, status: 'pending' }, 202), headers };
			}
			if (now >= computation.readyAt + keptSeconds * 1000) {
				refuse(410, 'err_poll_expired', 'The result has expired');
			}
			return data(state, { poll_id, ...computation.result });
		},
		'availability.getOrganizers'(
			context: Context<undefined, object, PeopleQuery & { job_id: number }>,
		): Answer {
			const { query } = context.request;
			state.get('jobs', query.job_id, 'Job');
			return people(query, ({ calendar_connected }) => calendar_connected);
		},
		'availability.getConferenceHosts'(context: Context<undefined, object, PeopleQuery>): Answer {
			return people(context.request.query, ({ zoom_seat }) => zoom_seat);
		},
		'availability.getPlan'(context: Context<undefined, { job_id: number }>): Answer {
			const jobId = Number(context.request.params.job_id);
			state.get('jobs', jobId, 'Job');
			const activities = [...state.tables.activities.values()];
			const stages = [...state.tables.stages.values()]
				.filter(({ job_id }) => job_id === jobId)
				.map(({ id, name }) => ({
					id,
					name,
					activities: activities
						.filter(({ stage_id }) => stage_id === id)
						.map((activity) => documented('PlanActivity', activity)),
				}));
			return data(state, { job_id: jobId, stages });
		},
	};
}

/** @throws Refusal 422 where the period or the zone is none. */
function periodOf(state: KulaState, input: AvailabilityInput): Interval {
	if (!IANAZone.isValidZone(input.timezone)) refuseWith('err_invalid_timezone');
	const start = DateTime.fromISO(input.start_time);
	const end =
		input.end_time === undefined
			? start.plus({ days: defaultDays })
			: DateTime.fromISO(input.end_time);
	if (end <= start) refuseWith('err_end_time_before_start_time');
	if (end.toMillis() < state.now()) refuseWith('err_start_time_less_than_current_time');
	if (end.diff(start, 'days').days > longestDays) {
		refuse(
			422,
			'err_validation_failed',
			`end_time is more than ${longestDays} days after start_time`,
		);
	}
	return Interval.fromDateTimes(start, end);
}

function resultOf(
	state: KulaState,
	input: AvailabilityInput,
	period: Interval,
): Computation['result'] {
	const interviewers = input.interviewer_ids.map((id) => state.tables.users.get(id));
	const missing = interviewers.findIndex((user) => !user?.calendar_connected);
	if (missing >= 0) {
		const error = `User ${input.interviewer_ids[missing]} has no connected calendar`;
		return { status: 'failed', error };
	}
	return { status: 'succeeded', slots: freeSlots(state, input, period) };
}
