import { randomUUID } from 'node:crypto';
import { SetMatchType } from 'openapi-backend';
import type { Operation, Request, ValidationResult } from 'openapi-backend';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { Contract } from './contract';

type ContractOperation = Operation<OpenAPIV3_1.Document>;

interface Example {
	name: string;
	result: ValidationResult;
}

/** Every example of every request, answer and answer's header, checked against its schema. */
export function checkExamples(contract: Contract): Example[] {
	return contract
		.getOperations()
		.flatMap((operation) => [
			...requestExamples(contract, operation),
			...answerExamples(contract, operation),
		]);
}

/** Checks a JSON body against the operation's contract; what the call requires besides is filled in. */
export function checkBody(contract: Contract, operationId: string, body: unknown) {
	const operation = contract.getOperation(operationId);
	if (operation === undefined) throw new Error(`No operation ${operationId}`);
	return contract.validateRequest({ ...smallestRequest(operation), body }, operation);
}

function requestExamples(contract: Contract, operation: ContractOperation): Example[] {
	const { requestBody } = operation;
	const request = { name: `${operation.operationId} request` };
	if (requestBody === undefined || '$ref' in requestBody) {
		return [
			{ ...request, result: contract.validateRequest(smallestRequest(operation), operation) },
		];
	}
	return bodiesOf(requestBody.content).map(([name, body]) => ({
		name: `${request.name} ${name}`,
		result: contract.validateRequest({ ...smallestRequest(operation), body }, operation),
	}));
}

function answerExamples(contract: Contract, operation: ContractOperation): Example[] {
	return Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
		if ('$ref' in response) throw new Error(`${operation.operationId}: unresolved reference`);
		const answer = `${operation.operationId} ${status}`;
		const statusCode = status === 'default' ? 500 : Number(status.replace('XX', '00'));
		const headers = Object.entries(response.headers ?? {}).map(([name, header]) => [
			name,
			'example' in header ? header.example : undefined,
		]);
		return [
			...bodiesOf(response.content).map(([name, body]) => ({
				name: `${answer} ${name}`,
				result: contract.validateResponse(body, operation, statusCode),
			})),
			{
				name: `${answer} headers`,
				result: contract.validateResponseHeaders(Object.fromEntries(headers), operation, {
					statusCode,
					setMatchType: SetMatchType.Superset,
				}),
			},
		];
	});
}

function bodiesOf(content: Record<string, OpenAPIV3_1.MediaTypeObject> = {}): [string, unknown][] {
	return Object.values(content).flatMap(({ examples = {} }) =>
		Object.entries(examples).map(([name, example]): [string, unknown] => [
			name,
			'value' in example ? example.value : undefined,
		]),
	);
}

function smallestRequest(operation: ContractOperation): Request {
	const query: Record<string, string> = {};
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	let { path } = operation;
	for (const parameter of operation.parameters ?? []) {
		if ('$ref' in parameter || !parameter.required) continue;
		const value = smallestValue(parameter);
		if (parameter.in === 'query') query[parameter.name] = value;
		if (parameter.in === 'header') headers[parameter.name] = value;
		if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, value);
	}
	return { method: operation.method, path, headers, query };
}

function smallestValue({ schema, example }: OpenAPIV3_1.ParameterObject): string {
	if (example !== undefined) return String(example);
	if (schema && 'format' in schema && schema.format === 'uuid') return randomUUID();
	return String((schema && 'enum' in schema ? schema.enum?.[0] : undefined) ?? 1);
}
