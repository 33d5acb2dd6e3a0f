import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import type { RequestHandler } from 'express';
import { OpenAPIBackend, type Context } from 'openapi-backend';
import { parse } from 'yaml';
import type { SandboxClock } from './clock';
import type { Fault, Faults } from './faults';
import type { ResetFormat } from './rateLimiter';
import type { RequestFilter, RequestLog } from './requestLog';
import type { StandInServer } from './standInServer';
import { Refusal, type Answer } from './vendors/vendor';
import type { WebhookSender } from './webhookSender';

/** Everything the control routes act on. */
export interface Controlled {
	servers: StandInServer[];
	clock: SandboxClock;
	/** Speed the sandbox was started with. */
	speed: number;
	log: RequestLog;
	faults: Faults;
	webhooks: WebhookSender;
}

/** Express handler for the routes of control.yaml. */
export async function controlRoutes(controlled: Controlled): Promise<RequestHandler> {
	const backend = new OpenAPIBackend({
		definition: parse(readFileSync(join(__dirname, 'control.yaml'), 'utf8')),
		quick: true,
		strict: true,
		customizeAjv: (ajv) => addFormats(ajv),
		handlers: controlHandlers(controlled),
	});
	await backend.init();
	return async (req, res) => {
		const { method, path, query: parsedQuery } = req;
		const query = Object.fromEntries(
			Object.entries(parsedQuery).map(([name, value]) => [name, String(value)]),
		);
		const body: unknown = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : undefined;
		const request = { method, path, query, headers: { 'content-type': 'application/json' }, body };
		const answer = await answerOf(backend, request);
		if (answer.body === undefined) res.status(answer.status).end();
		else res.status(answer.status).json(answer.body);
	};
}

async function answerOf(
	backend: OpenAPIBackend,
	request: Parameters<OpenAPIBackend['handleRequest']>[0],
): Promise<Answer> {
	try {
		return await backend.handleRequest(request);
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
}

function controlHandlers({ servers, clock, speed, log, faults, webhooks }: Controlled) {
	const done: Answer = { status: 204 };

	/** The server of one vendor, or all of them when none is named. */
	const serversOf = (vendor: string | undefined): StandInServer[] => {
		const found = servers.filter(({ vendor: { name } }) => vendor === undefined || name === vendor);
		if (found.length > 0) return found;
		const names = servers.map(({ vendor: { name } }) => name).join(', ');
		throw new Refusal({
			status: 404,
			body: { error: `No vendor "${vendor}" here, only: ${names}` },
		});
	};

	return {
		notFound: (): Answer => ({ status: 404, body: { error: 'No such control route' } }),
		validationFail: ({ validation }: Context): Answer => ({
			status: 400,
			body: {
				error: 'The request does not fit sandbox/control.yaml',
				violations: validation.errors,
			},
		}),
		reset({ request }: Context<{ vendor?: string } | undefined>): Answer {
			const vendor = request.requestBody?.vendor;
			if (vendor === undefined) {
				clock.cancel();
				clock.set({ now: Date.now(), speed });
			}
			for (const server of serversOf(vendor)) {
				const { name } = server.vendor;
				clock.cancel(name);
				webhooks.clear(name);
				faults.clear(name);
				log.clear(name);
				server.limiter.reset();
				server.failures.reset();
				server.standIn.reset();
			}
			return done;
		},
		seed({ request }: Context<{ vendor: string; data: object }>): Answer {
			const { vendor, data } = request.requestBody;
			const [records] = serversOf(vendor).map(({ standIn }) => standIn.seed(data));
			return { status: 200, body: records ?? {} };
		},
		requests: ({ request }: Context<undefined, object, RequestFilter>): Answer => ({
			status: 200,
			body: log.find(request.query),
		}),
		clearRequests(): Answer {
			log.clear();
			return done;
		},
		setClock({ request }: Context<{ now?: string; speed?: number }>): Answer {
			const { now, speed: newSpeed } = request.requestBody;
			clock.set({ now: now === undefined ? undefined : Date.parse(now), speed: newSpeed });
			return { status: 200, body: { now: new Date(clock.now()).toISOString() } };
		},
		setLimits({
			request,
		}: Context<{ vendor?: string; enabled?: boolean; resetFormat?: ResetFormat }>): Answer {
			const { vendor, enabled, resetFormat } = request.requestBody;
			for (const { limiter } of serversOf(vendor)) {
				limiter.enabled = enabled ?? limiter.enabled;
				limiter.resetFormat = resetFormat ?? limiter.resetFormat;
			}
			return done;
		},
		addFault({ request }: Context<Fault>): Answer {
			serversOf(request.requestBody.vendor);
			faults.add(request.requestBody);
			return done;
		},
		clearFaults(): Answer {
			faults.clear();
			return done;
		},
		deliver({ request }: Context<{ vendor: string; event: object }>): Answer {
			const { vendor, event } = request.requestBody;
			return {
				status: 200,
				body: serversOf(vendor).flatMap(({ standIn }) => standIn.deliver(event)),
			};
		},
		deliveries: ({ request }: Context<undefined, object, { vendor?: string }>): Answer => ({
			status: 200,
			body: webhooks.find(request.query.vendor),
		}),
	};
}
