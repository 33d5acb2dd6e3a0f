import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Context, type Document } from 'openapi-backend';
import { parse } from 'yaml';
import type { FailureLimit } from './failureLimiter';
import type { RateLimitClass } from './rateLimiter';
import type { Answer, Exchange, StandIn, Violation } from './vendors/vendor';

/** What stand-ins read of a schema in a contract; a reference is resolved or not. */
export interface ContractSchema {
	$ref?: string;
	type?: string | string[];
	format?: string;
	description?: string;
	enum?: unknown[];
	items?: ContractSchema;
	properties?: Record<string, ContractSchema>;
	allOf?: ContractSchema[];
	anyOf?: ContractSchema[];
	/** Name of the model of a related record. */
	'x-expands-to'?: string;
}

/** An OpenAPI document with this repository's extensions. */
export interface Contract {
	document: Document;
	/** Path of the base URL, which the paths of the document leave out. */
	basePath: string;
	/** By class; a class without numbers is not limited. */
	rateLimits: Record<string, RateLimitClass | { limit: null; windowSeconds: null }>;
	abuseLimit?: FailureLimit;
	/** The named schemas. */
	schemas: Record<string, ContractSchema>;
}

/** What the framework hands to the contract's handlers beside the request. */
export interface Dispatch {
	standIn: StandIn;
	exchange: Exchange;
	/** Called once the operation is known, before keys and fields are checked. */
	routed(context: Context): void;
}

const contracts = new Map<string, Contract>();
const backends = new Map<string, Promise<OpenAPIBackend>>();

/** Reads a contract by its file name in contracts/; each is read once. */
export function readContract(fileName: string): Contract {
	const known = contracts.get(fileName);
	if (known) return known;
	const text = readFileSync(join(__dirname, '..', 'contracts', fileName), 'utf8');
	const document = parse(text);
	const contract: Contract = {
		document,
		basePath: new URL(document.servers[0].url).pathname,
		rateLimits: document['x-rate-limits'] ?? {},
		abuseLimit: document['x-abuse-limit'],
		schemas: document.components?.schemas ?? {},
	};
	contracts.set(fileName, contract);
	return contract;
}

/** Routing and validation for a contract. It holds no state: each request brings its stand-in along. */
export function backendFor(fileName: string): Promise<OpenAPIBackend> {
	const known = backends.get(fileName);
	if (known) return known;
	const backend = buildBackend(readContract(fileName));
	backends.set(fileName, backend);
	return backend;
}

async function buildBackend({ document, basePath }: Contract): Promise<OpenAPIBackend> {
	const backend = new OpenAPIBackend({
		definition: document,
		apiRoot: basePath,
		quick: true,
		strict: true,
		coerceTypes: true,
		ignoreTrailingSlashes: false,
		ajvOpts: { allErrors: true },
		customizeAjv: (ajv) => addFormats(ajv),
	});
	await backend.init();
	backend.register({
		notFound: (_context: Context, { standIn }: Dispatch) => standIn.errors.notFound(),
		methodNotAllowed: (_context: Context, { standIn }: Dispatch) =>
			standIn.errors.methodNotAllowed(),
		unauthorizedHandler: (context: Context, { standIn }: Dispatch) =>
			standIn.errors.unauthorized(context),
		validationFail: (context: Context, { standIn, exchange }: Dispatch) => {
			const violations = violationsOf(context).filter(
				(violation) => !standIn.overlooks?.(violation),
			);
			if (violations.length > 0) return standIn.errors.invalid(violations);
			return answer(String(context.operation.operationId), context, standIn, exchange);
		},
		postRoutingHandler: (context: Context, { routed }: Dispatch) => routed(context),
	});
	for (const { operationId } of backend.getOperations()) {
		if (operationId === undefined) continue;
		backend.register(operationId, (context: Context, { standIn, exchange }: Dispatch) =>
			answer(operationId, context, standIn, exchange),
		);
	}
	for (const scheme of Object.keys(document.components?.securitySchemes ?? {})) {
		backend.registerSecurityHandler(scheme, (context: Context, { standIn }: Dispatch) =>
			standIn.securityHandlers[scheme]?.(context),
		);
	}
	return backend;
}

/** What the stand-in answers: its handler, or for a call without one the example of the contract. */
function answer(
	operationId: string,
	context: Context,
	{ handlers }: StandIn,
	exchange: Exchange,
): Promise<Answer> | Answer {
	const handler = handlers[operationId];
	if (handler) return handler(context, exchange);
	const { status, mock: body } = context.api.mockResponseForOperation(operationId);
	return { status, body };
}

const parts: Record<string, Violation['part']> = {
	path: 'path',
	query: 'query',
	header: 'header',
	requestBody: 'body',
};

function violationsOf(context: Context): Violation[] {
	return (context.validation.errors ?? []).map((error) => {
		const [part = '', ...path] = error.instancePath.split('/').slice(1);
		const named = error.params.additionalProperty ?? error.params.missingProperty;
		return {
			part: error.keyword === 'parse' ? 'parse' : (parts[part] ?? 'body'),
			field: [...path, ...(named === undefined ? [] : [String(named)])].join('.'),
			message: error.message ?? error.keyword,
		};
	});
}
