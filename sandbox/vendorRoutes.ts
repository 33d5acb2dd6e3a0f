import { parse } from 'node:querystring';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { mapValues, pickBy } from 'lodash';
import type { Faults } from './faults';
import type { RequestLog } from './requestLog';
import type { StandInServer } from './standInServer';
import type { Answer, IncomingRequest } from './vendors/vendor';

/** Express handler for everything below a vendor's prefix: log, fault, answer. */
export function vendorRoutes(
	server: StandInServer,
	log: RequestLog,
	faults: Faults,
): RequestHandler {
	const { name, prefix } = server.vendor;
	return async (req, res) => {
		const [path = '', rawQuery = ''] = req.originalUrl.slice(prefix.length).split(/\?(.*)/s);
		const request = incomingRequest(req, path, rawQuery);
		const pathTemplate = await server.pathTemplateOf(request);
		const { method, query, headers } = request;
		const ended = log.begin(
			{ vendor: name, method, path, query, rawQuery, headers, body: loggedBody(req, request) },
			pathTemplate,
		);
		res.on('close', () => ended(res.headersSent ? res.statusCode : null));

		const fault = faults.take(name, method, path, pathTemplate);
		if (fault?.kind === 'status') return await send(res, fault);
		if (fault?.kind === 'delay') await wait(fault.milliseconds, undefined, { ref: false });
		if (fault?.kind === 'cut' && fault.when === 'before') return void req.socket.destroy();
		const answer = await server.answer(request, fault);
		if (fault?.kind === 'cut') return void req.socket.destroy();
		if (fault?.kind === 'emptyBody') return await send(res, { ...answer, body: undefined });
		if (fault?.kind === 'malformed') return sendMalformed(res, answer);
		await send(res, answer);
	};
}

function incomingRequest(req: Request, path: string, rawQuery: string): IncomingRequest {
	return {
		method: req.method,
		path,
		query: mapValues(parse(rawQuery), (value) => value ?? ''),
		headers: pickBy(req.headers, isGiven),
		body: parsedBody(req),
	};
}

function isGiven<Value>(value: Value | undefined): value is Value {
	return value !== undefined;
}

/** JSON that does not parse stays text, so that the contract's validation can say so. */
function parsedBody(req: Request): unknown {
	const text = bodyText(req);
	if (text === undefined) return undefined;
	if (req.is('application/x-www-form-urlencoded')) return parse(text);
	if (!req.is('json')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function loggedBody(req: Request, request: IncomingRequest): unknown {
	return request.body ?? bodyText(req);
}

function bodyText(req: Request): string | undefined {
	return Buffer.isBuffer(req.body) && req.body.length > 0 ? req.body.toString('utf8') : undefined;
}

async function send(res: Response, answer: Answer): Promise<void> {
	res.status(answer.status).set(answer.headers ?? {});
	if (answer.stream) {
		await pipeline(answer.stream, res).catch(() => res.destroy());
	} else if (answer.body === undefined) {
		res.end();
	} else {
		res.json(answer.body);
	}
}

function sendMalformed(res: Response, answer: Answer): void {
	const whole = JSON.stringify(answer.body ?? {});
	res
		.status(200)
		.set(answer.headers ?? {})
		.type('json')
		.send(whole.slice(0, -1));
}
