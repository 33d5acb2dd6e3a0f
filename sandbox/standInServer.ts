import { last, mapValues, omit } from 'lodash';
import type { Context, Operation } from 'openapi-backend';
import { backendFor, readContract, type Dispatch } from './contract';
import type { FailureLimiter } from './failureLimiter';
import type { FaultEffect } from './faults';
import type { RateLimiter, RateLimitState } from './rateLimiter';
import {
	Refusal,
	type Answer,
	type IncomingRequest,
	type StandIn,
	type Vendor,
} from './vendors/vendor';

/** Turns requests to one vendor into answers that keep to its contract. */
export class StandInServer {
	constructor(
		readonly vendor: Vendor,
		readonly standIn: StandIn,
		readonly limiter: RateLimiter,
		readonly failures: FailureLimiter,
	) {}

	/** The path template of the contract that a request belongs to. */
	async pathTemplateOf(request: IncomingRequest): Promise<string | undefined> {
		const backend = await backendFor(this.vendor.contract);
		return backend.matchOperation(request)?.path;
	}

	/** Acts on a request. Answers that break the contract become a 500 that says how. */
	async answer(request: IncomingRequest, fault: FaultEffect | undefined): Promise<Answer> {
		try {
			const answer = await this.answerUnlessBlocked(request, fault);
			this.failures.count(answer.status);
			return fault?.kind === 'missingFields' && isRecord(answer.body)
				? { ...answer, body: omit(answer.body, fault.fields) }
				: answer;
		} catch (error) {
			return sandboxFailure(`${request.method} ${request.path}`, error);
		}
	}

	private async answerUnlessBlocked(
		received: IncomingRequest,
		fault: FaultEffect | undefined,
	): Promise<Answer> {
		const blocked = this.limiter.enabled && this.failures.isBlocking();
		const request =
			this.vendor.repeatedParameters === 'last' ? withLastParameters(received) : received;
		return (
			(blocked ? this.standIn.errors.blocked?.() : undefined) ??
			this.standIn.outsideContract?.(request) ??
			(await this.answerByContract(request, fault))
		);
	}

	private async answerByContract(
		request: IncomingRequest,
		fault: FaultEffect | undefined,
	): Promise<Answer> {
		const backend = await backendFor(this.vendor.contract);
		let operation: Operation | undefined;
		let limits: RateLimitState | undefined;
		const dispatch: Dispatch = {
			standIn: this.standIn,
			exchange: { request, repeatCursor: fault?.kind === 'repeatCursor' },
			routed: (context) => {
				operation = context.operation;
				limits = this.count(context, request);
				if (limits?.exceeded) throw new Refusal(this.standIn.errors.rateLimited(limits));
			},
		};
		const answer = await refusalAsAnswer(backend.handleRequest(request, dispatch));
		if (operation) {
			if (!describes(operation, answer.status)) {
				throw new Error(`The contract has no answer ${answer.status} for ${operation.operationId}`);
			}
			const { errors } = backend.validateResponse(answer.body ?? null, operation, answer.status);
			if (errors)
				throw new Error(`The contract does not allow this answer: ${JSON.stringify(errors)}`);
		}
		const limitHeaders = limits ? this.standIn.rateLimitHeaders(limits) : {};
		return { ...answer, headers: { ...limitHeaders, ...answer.headers } };
	}

	private count(context: Context, request: IncomingRequest): RateLimitState | undefined {
		if (!context.operation) return undefined;
		const rateLimit: unknown = Object.entries(context.operation).find(
			([name]) => name === 'x-rate-limit',
		)?.[1];
		const limits = readContract(this.vendor.contract).rateLimits[String(rateLimit)];
		if (!limits || limits.limit === null) return undefined;
		const subject = this.standIn.rateLimitSubject(request, String(rateLimit));
		return this.limiter.take(String(rateLimit), subject, limits);
	}
}

function withLastParameters(request: IncomingRequest): IncomingRequest {
	const query = mapValues(request.query, (value) =>
		Array.isArray(value) ? (last(value) ?? '') : value,
	);
	return { ...request, query };
}

/** Whether the contract has an answer for this status, exactly, by its hundred, or by default. */
function describes({ responses = {} }: Operation, status: number): boolean {
	return [String(status), `${Math.floor(status / 100)}XX`, 'default'].some(
		(key) => key in responses,
	);
}

async function refusalAsAnswer(answer: Promise<Answer>): Promise<Answer> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
}

function sandboxFailure(request: string, error: unknown): Answer {
	console.error(`The sandbox failed at ${request}:`, error);
	const message = error instanceof Error ? error.message : String(error);
	return { status: 500, body: { sandboxFailure: message } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
