import type { SandboxClock } from './clock';

export interface DeliveryAttempt {
	/** The machine's time, ISO 8601. */
	at: string;
	/** Null when no answer came. */
	status: number | null;
	/** Real time until the answer or the failure. */
	milliseconds: number;
	error?: string;
}

export interface Delivery {
	id: string;
	vendor: string;
	event: string;
	url: string;
	headers: Record<string, string>;
	/** The bytes that are signed, as text. */
	body: string;
	state: 'pending' | 'delivered' | 'failed';
	attempts: DeliveryAttempt[];
}

/** How a vendor tries again. Seconds of sandbox time, but the time-out is real. */
export interface DeliveryRules {
	/** Waits between the attempts: one more attempt than waits. */
	retryAfterSeconds: number[];
	timeoutSeconds: number;
	/** Whether an answer of 4xx, except 429, ends the delivery. */
	refusalIsFinal?: boolean;
	/** Headers that are made anew for each attempt, such as a signature with its time. */
	attemptHeaders?(body: string): Record<string, string>;
	/** Called after each attempt. */
	attempted?(delivery: Delivery): void;
}

/** Posts webhooks and keeps a record of every attempt. */
export class WebhookSender {
	private records: Delivery[] = [];

	private sent = 0;

	constructor(private readonly clock: SandboxClock) {}

	/** Starts a delivery; its record changes as attempts are made. */
	send(
		message: Pick<Delivery, 'vendor' | 'event' | 'url' | 'headers' | 'body'>,
		rules: DeliveryRules,
	): Delivery {
		this.sent += 1;
		const delivery: Delivery = {
			...message,
			id: `delivery-${this.sent}`,
			state: 'pending',
			attempts: [],
		};
		this.records.push(delivery);
		void this.attempt(delivery, rules);
		return delivery;
	}

	find(vendor?: string): Delivery[] {
		return this.records.filter((record) => vendor === undefined || record.vendor === vendor);
	}

	clear(vendor?: string): void {
		this.records = this.records.filter(
			(record) => vendor !== undefined && record.vendor !== vendor,
		);
	}

	private async attempt(delivery: Delivery, rules: DeliveryRules): Promise<void> {
		Object.assign(delivery.headers, rules.attemptHeaders?.(delivery.body));
		const attempt = await post(delivery, rules.timeoutSeconds);
		delivery.attempts.push(attempt);
		this.settle(delivery, attempt, rules);
		rules.attempted?.(delivery);
	}

	private settle(delivery: Delivery, attempt: DeliveryAttempt, rules: DeliveryRules): void {
		if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
			delivery.state = 'delivered';
			return;
		}
		const wait = rules.retryAfterSeconds[delivery.attempts.length - 1];
		if (wait === undefined || (rules.refusalIsFinal && isRefusal(attempt))) {
			delivery.state = 'failed';
			return;
		}
		if (!this.records.includes(delivery)) return;
		this.clock.after(wait * 1000, delivery.vendor, () => void this.attempt(delivery, rules));
	}
}

function isRefusal({ status }: DeliveryAttempt): boolean {
	return status !== null && status >= 400 && status < 500 && status !== 429;
}

async function post(delivery: Delivery, timeoutSeconds: number): Promise<DeliveryAttempt> {
	const began = Date.now();
	const at = new Date(began).toISOString();
	try {
		const response = await fetch(delivery.url, {
			method: 'POST',
			headers: delivery.headers,
			body: delivery.body,
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutSeconds * 1000),
		});
		await response.text();
		return { at, status: response.status, milliseconds: Date.now() - began };
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		return { at, status: null, milliseconds: Date.now() - began, error: words };
	}
}
