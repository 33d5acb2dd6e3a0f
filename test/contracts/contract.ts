import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { OpenAPIBackend } from 'openapi-backend';
import type { Operation, Options } from 'openapi-backend';
import type { OpenAPIV3_1 } from 'openapi-types';
import { parse } from 'yaml';

interface Annotated {
	tags?: OpenAPIV3_1.TagObject[];
	'x-rate-limits'?: Record<string, unknown>;
}

type AnnotatedOperation = Operation<OpenAPIV3_1.Document> & {
	'x-documented-in'?: string;
	'x-rate-limit'?: string;
};

const formats: Record<string, RegExp | ((text: string) => boolean)> = {
	'date-time': (text) => /T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && DateTime.fromISO(text).isValid,
	date: (text) => DateTime.fromFormat(text, 'yyyy-MM-dd').isValid,
	email: /^[^@\s]+@[^@\s]+$/,
	uri: (text) => URL.canParse(text),
	uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
};

const customizeAjv: Options['customizeAjv'] = (ajv) => {
	for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
	return ajv.addVocabulary(['x-observed-values', 'x-expands-to']);
};

/** A contract loaded into openapi-backend, references resolved. */
export class Contract extends OpenAPIBackend<OpenAPIV3_1.Document> {
	/** openapi-backend knows the schema of OpenAPI 3.0 only, which refuses what 3.1 added. */
	override validateDefinition() {
		return this.document;
	}
}

/** Loads `contracts/<file>`; throws on a reference that leads nowhere or a schema ajv's strict mode refuses. */
export async function loadContract(file: string): Promise<Contract> {
	const text = readFileSync(join(__dirname, '..', '..', 'contracts', file), 'utf8');
	return build(parse(text));
}

/** The webhooks of a contract as if they were its calls, so that what is checked of calls can be checked of them. */
export async function webhooksOf({ definition }: Contract): Promise<Contract> {
	const paths: OpenAPIV3_1.PathsObject = {};
	for (const [name, webhook] of Object.entries(definition.webhooks ?? {})) {
		if (!('$ref' in webhook)) paths[name] = webhook;
	}
	return build({ ...definition, paths });
}

async function build(definition: OpenAPIV3_1.Document): Promise<Contract> {
	const contract = new Contract({
		definition,
		strict: true,
		ignoreTrailingSlashes: false,
		ajvOpts: { strict: true, strictTypes: false, strictRequired: false },
		customizeAjv,
	});
	await contract.init();
	return contract;
}

/** The calls a contract describes, as `GET /path`, sorted. */
export function callsOf(contract: Contract): string[] {
	return contract
		.getOperations()
		.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
		.sort();
}

/** What operations and parameters lack of what every contract must say of them, as `<operation> <what>`. */
export function gapsOf(contract: Contract): string[] {
	const annotations: Annotated = contract.definition;
	const { tags = [], 'x-rate-limits': rateLimits = {} } = annotations;
	const operations: AnnotatedOperation[] = contract.getOperations();
	return operations.flatMap((operation) => {
		const gaps = {
			summary: !operation.summary,
			'x-documented-in': !operation['x-documented-in'],
			'x-rate-limit': !Object.keys(rateLimits).includes(operation['x-rate-limit'] ?? ''),
			tag: !tags.some(({ name }) => operation.tags?.includes(name)),
			'operationId of its own':
				operations.filter(({ operationId }) => operationId === operation.operationId).length !== 1,
			'description of every parameter': !operation.parameters?.every(
				(parameter) => 'description' in parameter && parameter.description,
			),
		};
		return Object.entries(gaps)
			.filter(([, missing]) => missing)
			.map(([what]) => `${operation.operationId} ${what}`);
	});
}
