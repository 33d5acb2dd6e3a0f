import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse, refuseUnknown } from './errors';
import { pageAnswer, type PageQuery } from './pages';
import { contractBody, jobBody, jobDriverBody } from './presentation';
import type { Contract, Job, JobDriver, User } from './records';
import type { SchedulerState } from './state';
import { operatorOf } from './tokens';

interface JobInput {
	title: string;
	job_type: string;
	postcode: string;
	start_date: string;
	end_date?: string;
	published_at?: string;
	currency?: string;
}

interface DriverPath {
	job_id: string;
	id: string;
}

interface DriverQuery extends PageQuery {
	by_state?: 'current' | 'former';
}

/** Jobs, their drivers and contracts. */
export function jobHandlers(state: SchedulerState) {
	const driverOnJob = (context: Context<unknown, DriverPath>): JobDriver => {
		const { job_id: jobId, id } = context.request.params;
		return state.jobDriverOf(state.jobOf(operatorOf(context).company, Number(jobId)), Number(id));
	};

	const stored = (jobDriver: JobDriver): JobDriver => {
		state.jobDrivers.set(jobDriver.id, { ...jobDriver, updatedAt: state.timestamp() });
		return jobDriver;
	};

	return {
		'job.create'(context: Context<{ job: JobInput }>): Answer {
			const { company } = operatorOf(context);
			const input = context.request.requestBody.job;
			const job: Job = {
				id: state.nextId(),
				company,
				title: input.title,
				jobType: input.job_type,
				postcode: input.postcode,
				startDate: input.start_date,
				endDate: input.end_date ?? null,
				publishedAt: input.published_at ?? null,
				currency: input.currency ?? 'GBP',
			};
			state.jobs.set(job.id, job);
			return { status: 200, body: { job: jobBody(job) } };
		},
		'jobDriver.getAll'(context: Context<undefined, { id: string }, DriverQuery>): Answer {
			const { params, query } = context.request;
			const job = state.jobOf(operatorOf(context).company, Number(params.id));
			const listed = state
				.driversOf(job)
				.filter(({ state: listedAs }) => listedAs !== null)
				.filter(({ state: listedAs }) => listedAs === (query.by_state ?? listedAs));
			const rows = listed.map((jobDriver) => jobDriverBody(jobDriver, state.now()));
			return pageAnswer('job_drivers', rows, query);
		},
		'jobDriver.accept'(context: Context<unknown, DriverPath>): Answer {
			const jobDriver = stored({ ...driverOnJob(context), kind: 'accepted', state: 'current' });
			return { status: 200, body: { job_driver: jobDriverBody(jobDriver, state.now()) } };
		},
		/** Which of the two documented names the reason goes by is unclear: either will do here. */
		'jobDriver.reject'(context: Context<unknown, DriverPath>): Answer {
			const verified = driverOnJob(context);
			if (verified.kind !== 'verified') refuse(422, 'Only verified drivers can be rejected');
			const jobDriver = stored({ ...verified, kind: 'rejected_verified' });
			return { status: 200, body: { job_driver: jobDriverBody(jobDriver, state.now()) } };
		},
		/** Which side accepts is not documented: the driver or the company here. */
		'contract.accept'(context: Context<unknown, DriverPath>): Answer {
			const { job_id: jobId, id } = context.request.params;
			const job = state.jobs.get(Number(jobId)) ?? refuseUnknown();
			const { jobDriver, contract } = state.contractOf(job, Number(id));
			const user: User = context.security.bearer;
			const isParty = user.company?.id === job.company.id || user.id === jobDriver.driver.id;
			if (!isParty) refuseUnknown();
			if (contract.state !== 'pending') refuse(422, `The contract is ${contract.state}`);
			const active: Contract = { ...contract, state: 'active' };
			stored({ ...jobDriver, contract: active });
			return { status: 200, body: { contract: contractBody(active, jobDriver, state.now()) } };
		},
	};
}
