import type { Fault } from './faults';
import type { ResetFormat } from './rateLimiter';
import type { LoggedRequest, RequestFilter } from './requestLog';
import type { Delivery } from './webhookSender';

export type { Fault, FaultEffect } from './faults';
export type { LoggedRequest } from './requestLog';
export type { Delivery, DeliveryAttempt } from './webhookSender';

/** Client of a sandbox's `/_control` routes; see docs/sandbox.md. Every call throws when the sandbox refuses. */
export class SandboxControl {
	/** @param url Address of the sandbox, for example `http://127.0.0.1:4010` */
	constructor(private readonly url: string) {}

	/** Puts one vendor, or everything including the clock, back to the state of the start. */
	async reset(vendor?: string): Promise<void> {
		await this.call('POST', '/reset', { vendor });
	}

	/** Adds or replaces a vendor's data and returns the records. */
	async seed<Records = unknown>(vendor: string, data: object): Promise<Records> {
		return await this.call<Records>('POST', '/seed', { vendor, data });
	}

	/** Requests received, in order, and the most of them that were in flight at once. */
	async requests(
		filter: RequestFilter = {},
	): Promise<{ requests: LoggedRequest[]; maximumInFlight: number }> {
		return await this.call('GET', `/requests?${new URLSearchParams({ ...filter })}`);
	}

	async clearRequests(): Promise<void> {
		await this.call('DELETE', '/requests');
	}

	/** Sets the sandbox's time (ISO 8601), its speed, or both; returns its time. */
	async setClock(change: { now?: string; speed?: number }): Promise<{ now: string }> {
		return await this.call('POST', '/clock', change);
	}

	/** Switches rate limits of one vendor or all, and chooses how headers write the end of a window. */
	async setLimits(change: {
		vendor?: string;
		enabled?: boolean;
		resetFormat?: ResetFormat;
	}): Promise<void> {
		await this.call('POST', '/limits', change);
	}

	async addFault(fault: Fault): Promise<void> {
		await this.call('POST', '/faults', fault);
	}

	async clearFaults(): Promise<void> {
		await this.call('DELETE', '/faults');
	}

	/** Sends a webhook now; returns its deliveries as they begin. */
	async deliver(vendor: string, event: object): Promise<Delivery[]> {
		return await this.call('POST', '/deliveries', { vendor, event });
	}

	async deliveries(vendor?: string): Promise<Delivery[]> {
		const filter = vendor === undefined ? '' : `?${new URLSearchParams({ vendor })}`;
		return await this.call('GET', `/deliveries${filter}`);
	}

	private async call<Result>(method: string, path: string, body?: object): Promise<Result> {
		const response = await fetch(`${this.url}/_control${path}`, {
			method,
			body: body && JSON.stringify(body),
			headers: { 'content-type': 'application/json' },
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
		return JSON.parse(text || 'null');
	}
}
