import type { Readable } from 'node:stream';
import type { Context, Handler } from 'openapi-backend';
import type { SandboxClock } from '../clock';
import type { RateLimitState } from '../rateLimiter';
import type { Delivery, WebhookSender } from '../webhookSender';

/** What a stand-in answers: a JSON body, a stream of bytes with its own headers, or nothing. */
export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: unknown;
	stream?: Readable;
}

/** Thrown by handlers to answer with an error; anything else that is thrown is a fault of the sandbox. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super(`Refused with ${answer.status}`);
	}
}

/** A request as it came in, before the contract is looked at. */
export interface IncomingRequest {
	method: string;
	/** Without the vendor's prefix, still percent-encoded. */
	path: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string | string[]>;
	/** Parsed when it was sent as JSON or as a form, empty beside `form`; undefined otherwise. */
	body: unknown;
	/** Fields and files of a body sent as multipart/form-data. */
	form?: FormData;
}

/** One thing the contract does not allow. */
export interface Violation {
	/** `parse` when the body was no JSON at all. */
	part: 'path' | 'query' | 'header' | 'body' | 'parse';
	/** Dot path, empty for the part as a whole. */
	field: string;
	message: string;
}

/** Passed to every handler as its second argument. */
export interface Exchange {
	request: IncomingRequest;
	/** A fault asks the list to name the cursor it was asked with as the next one. */
	repeatCursor: boolean;
}

/** How the vendor words the errors that the framework finds. */
export interface VendorErrors {
	unauthorized(context: Context): Answer;
	notFound(): Answer;
	methodNotAllowed(): Answer;
	invalid(violations: Violation[]): Answer;
	rateLimited(state: RateLimitState): Answer;
	/** When the contract's `x-abuse-limit` is exceeded; needed only by contracts that have one. */
	blocked?(): Answer;
}

/** One vendor in one sandbox. It holds all of its state. */
export interface StandIn {
	/** By operationId. They get a validated request and return an Answer. */
	handlers: Record<string, Handler>;
	/** By name of the contract's security scheme. What they return is `context.security[name]`; nothing means refused. */
	securityHandlers: Record<string, Handler>;
	errors: VendorErrors;
	/** What the contract forbids and the vendor lets pass: with nothing else wrong, the handler is called. */
	overlooks?(violation: Violation): boolean;
	/** Whose requests are counted together: a key, an account. */
	rateLimitSubject(request: IncomingRequest, limitClass: string): string;
	/** Headers on every answer that was counted. */
	rateLimitHeaders(state: RateLimitState): Record<string, string>;
	/** Answers what is no part of the documented API, such as the storage behind signed addresses. */
	outsideContract?(request: IncomingRequest): Answer | undefined;
	/** Back to the standard data. */
	reset(): void;
	/** Adds or replaces data; returns the records. The shape is the vendor's own, see docs/sandbox.md. */
	seed(data: object): unknown;
	/** Sends a webhook; the shape of the event is the vendor's own, see docs/sandbox.md. */
	deliver(event: object): Delivery[];
}

/** What the sandbox lends to a stand-in. */
export interface Services {
	/** Name under which alarms and deliveries of this vendor are kept. */
	vendor: string;
	/** Address of this vendor in this sandbox, standing for scheme and host of the real one. */
	baseUrl(): string;
	clock: SandboxClock;
	webhooks: WebhookSender;
}

/** A vendor the sandbox can stand in for. */
export interface Vendor {
	/** Short name used by the control routes. */
	name: string;
	title: string;
	/** Path under which it answers, for example `/boooply`. */
	prefix: string;
	/** What follows the prefix in the base URL of the credential. */
	basePath?: string;
	/** File name in contracts/. */
	contract: string;
	/** Which value of a query parameter sent twice counts; both do when left out. */
	repeatedParameters?: 'last';
	/** What to type into the credential, printed at the start. */
	credentials: Record<string, string>;
	start(services: Services): StandIn;
}
