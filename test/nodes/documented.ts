import { memoize } from 'lodash';
import type { Operation } from 'openapi-backend';
import type { OpenAPIV3_1 } from 'openapi-types';

import type { Contract } from '../contracts/contract';
import type { Field } from './description';

type Schema = OpenAPIV3_1.SchemaObject;
type MaybeSchema = Schema | OpenAPIV3_1.ReferenceObject | undefined;

/** What a contract documents of one call. */
export interface DocumentedCall {
	call: string;
	fields: Field[];
}

/** Reads a contract: every call with its query parameters and the leaves of its body. */
export const callsWithFields = memoize((contract: Contract): DocumentedCall[] =>
	contract.getOperations().map((operation) => ({
		call: `${operation.method.toUpperCase()} ${operation.path}`,
		fields: [...queryFields(operation), ...bodyFields(operation)],
	})),
);

function queryFields({ parameters = [] }: Operation<OpenAPIV3_1.Document>): Field[] {
	return parameters.flatMap((parameter) => {
		if ('$ref' in parameter || parameter.in !== 'query') return [];
		return [{ in: 'query', name: parameter.name, values: closedList(parameter.schema) }];
	});
}

function bodyFields({ requestBody }: Operation<OpenAPIV3_1.Document>): Field[] {
	if (requestBody === undefined || '$ref' in requestBody) return [];
	return Object.values(requestBody.content).flatMap(({ schema }) => leaves(schema, '', []));
}

/** The fields of a schema that hold no further documented fields. */
function leaves(schema: MaybeSchema, name: string, above: Schema[]): Field[] {
	if (schema === undefined || '$ref' in schema || above.includes(schema)) return [];
	const within = [...above, schema];
	const inner = [
		...Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
			leaves(property, name === '' ? key : `${name}.${key}`, within),
		),
		...alternatives(schema).flatMap((part) =>
			leaves(part, name, within).filter((field) => field.name !== name),
		),
		...('items' in schema
			? leaves(schema.items, `${name}[]`, within).filter((field) => field.name !== `${name}[]`)
			: []),
	];
	if (inner.length > 0 || name === '') return inner;
	return [{ in: 'body', name, values: closedList(schema) }];
}

function alternatives({ allOf = [], anyOf = [], oneOf = [] }: Schema): MaybeSchema[] {
	return [...allOf, ...anyOf, ...oneOf];
}

/** The only values a field or its entries may have, where the contract lists them. */
function closedList(schema: MaybeSchema): unknown[] | undefined {
	if (schema === undefined || '$ref' in schema) return undefined;
	if (schema.enum !== undefined) return schema.enum;
	if ('items' in schema) return closedList(schema.items);
	return alternatives(schema).map(closedList).find(Boolean);
}
