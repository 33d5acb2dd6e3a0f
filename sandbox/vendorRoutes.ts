import { parse } from 'node:querystring';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response as ExpressResponse } from 'express';
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
		const request = await incomingRequest(req, path, rawQuery);
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
		if (fault?.kind === 'cut' && fault.when === 'during') return sendHalf(res, answer);
		if (fault?.kind === 'cut') return void req.socket.destroy();
		if (fault?.kind === 'emptyBody') {
			return await send(res, { ...answer, body: undefined, stream: undefined });
		}
		if (fault?.kind === 'malformed') return sendMalformed(res, answer);
		await send(res, answer);
	};
}

async function incomingRequest(
	req: Request,
	path: string,
	rawQuery: string,
): Promise<IncomingRequest> {
	const form = await multipartBody(req);
	return {
		method: req.method,
		path,
		query: mapValues(parse(rawQuery), (value) => value ?? ''),
		headers: pickBy(req.headers, isGiven),
		body: form ? {} : parsedBody(req),
		form,
	};
}

async function multipartBody(req: Request): Promise<FormData | undefined> {
	if (!Buffer.isBuffer(req.body) || !req.is('multipart/form-data')) return undefined;
	const headers = { 'content-type': req.get('content-type') ?? '' };
	return await new Response(new Uint8Array(req.body), { headers }).formData();
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

/** Files of a form are logged by name, type and size. */
function loggedBody(req: Request, { body, form }: IncomingRequest): unknown {
	if (!form) return body ?? bodyText(req);
	return mapValues(Object.fromEntries(form.entries()), (value) =>
		typeof value === 'string' ? value : { name: value.name, type: value.type, size: value.size },
	);
}

function bodyText(req: Request): string | undefined {
	return Buffer.isBuffer(req.body) && req.body.length > 0 ? req.body.toString('utf8') : undefined;
}

async function send(res: ExpressResponse, answer: Answer): Promise<void> {
	res.status(answer.status).set(answer.headers ?? {});
	if (answer.stream) {
		await pipeline(answer.stream, res).catch(() => res.destroy());
	} else if (answer.body === undefined) {
		res.end();
	} else {
		res.json(answer.body);
	}
}

function sendHalf(res: ExpressResponse, answer: Answer): void {
	const whole = Buffer.from(JSON.stringify(answer.body ?? {}));
	res
		.status(answer.status)
		.set({ ...answer.headers, 'content-length': String(whole.length) })
		.type('json')
		.write(whole.subarray(0, whole.length / 2), () => res.destroy());
}

function sendMalformed(res: ExpressResponse, answer: Answer): void {
	const whole = JSON.stringify(answer.body ?? {});
	res
		.status(200)
		.set(answer.headers ?? {})
		.type('json')
		.send(whole.slice(0, -1));
}
