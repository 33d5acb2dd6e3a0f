import type { Services } from '../vendor';
import type { Applicant, Interview, Job, Message } from './records';

/** Everything the stand-in remembers. */
export class ApploiState {
	/** By ID of the application form. */
	readonly applicants = new Map<number, Applicant>();

	/** By ID. */
	readonly jobs = new Map<number, Job>();

	readonly interviews: Interview[] = [];

	readonly messages: Message[] = [];

	constructor(readonly services: Services) {}

	/** The sandbox's time. */
	now(): number {
		return this.services.clock.now();
	}

	/** An ID for a new application: one more than the highest. */
	nextApplicantId(): number {
		return Math.max(0, ...this.applicants.keys()) + 1;
	}

	clear(): void {
		this.applicants.clear();
		this.jobs.clear();
		this.interviews.length = 0;
		this.messages.length = 0;
	}
}
