import { stableToken, stableUuid } from '../../stableId';
import type { Services } from '../vendor';
import { refuse } from './errors';
import type { Calendar, Meeting, Organization, Tenant, Webhook } from './records';

export const organizationKey = 'bply_org_sandbox_acme';
export const platformKey = 'bply_platform_sandbox';

/** Everything the stand-in remembers. */
export class BoooplyState {
	/** By organization key. */
	readonly tenants = new Map<string, Tenant>();

	/** By e-mail address. */
	readonly calendars = new Map<string, Calendar>();

	webhook: Webhook | undefined;

	private created = 0;

	constructor(readonly services: Services) {}

	/** The sandbox's time. */
	now(): number {
		return this.services.clock.now();
	}

	/** A number never given before, so that equal runs give equal records. */
	nextNumber(): number {
		this.created += 1;
		return this.created;
	}

	/** A UUID that is the same in every sandbox for the same count of records. */
	nextId(): string {
		return stableUuid(`id ${this.nextNumber()}`);
	}

	nextToken(): string {
		return stableToken(`token ${this.nextNumber()}`);
	}

	addTenant(key: string, organization: Omit<Organization, 'id'>): Tenant {
		const tenant = { organization: { id: this.nextId(), ...organization }, meetings: new Map() };
		this.tenants.set(key, tenant);
		return tenant;
	}

	clear(): void {
		this.tenants.clear();
		this.calendars.clear();
		this.webhook = undefined;
		this.created = 0;
	}
}

/** @throws Refusal 404 when the organization has no such interview. */
export function meetingOf(tenant: Tenant, meetingCode: string): Meeting {
	return tenant.meetings.get(meetingCode) ?? refuse(404, 'NOT_FOUND', 'Interview not found');
}
