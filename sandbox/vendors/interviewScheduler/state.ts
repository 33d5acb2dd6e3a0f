import type { Services } from '../vendor';
import { refuseUnknown } from './errors';
import type { Company, Contract, Interview, Job, JobDriver, User } from './records';

/** Whom a token signs in, and until when (milliseconds since 1970). */
interface Grant {
	userId: number;
	expiresAt: number;
}

/** Everything the stand-in remembers; records by ID. */
export class SchedulerState {
	readonly users = new Map<number, User>();

	readonly jobs = new Map<number, Job>();

	readonly jobDrivers = new Map<number, JobDriver>();

	readonly interviews = new Map<number, Interview>();

	readonly tokens = new Map<string, Grant>();

	private given = 10_000;

	constructor(readonly services: Services) {}

	/** The sandbox's time. */
	now(): number {
		return this.services.clock.now();
	}

	timestamp(): string {
		return new Date(this.now()).toISOString();
	}

	/** An ID never given before, so that equal runs give equal records. */
	nextId(): number {
		this.given += 1;
		return this.given;
	}

	/** @throws Refusal 404 when the company has no such job. */
	jobOf(company: Company, id: number): Job {
		const job = this.jobs.get(id);
		return job?.company.id === company.id ? job : refuseUnknown();
	}

	/** @throws Refusal 404 when the job has no such driver. */
	jobDriverOf(job: Job, id: number): JobDriver {
		const jobDriver = this.jobDrivers.get(id);
		return jobDriver?.job.id === job.id ? jobDriver : refuseUnknown();
	}

	/** The drivers of a job in order of their IDs. */
	driversOf(job: Job): JobDriver[] {
		return [...this.jobDrivers.values()].filter((jobDriver) => jobDriver.job.id === job.id);
	}

	/** @throws Refusal 404 when no driver of the job has such a contract. */
	contractOf(job: Job, id: number): { jobDriver: JobDriver; contract: Contract } {
		for (const jobDriver of this.driversOf(job)) {
			const { contract } = jobDriver;
			if (contract?.id === id) return { jobDriver, contract };
		}
		return refuseUnknown();
	}

	clear(): void {
		this.users.clear();
		this.jobs.clear();
		this.jobDrivers.clear();
		this.interviews.clear();
		this.tokens.clear();
		this.given = 10_000;
	}
}
