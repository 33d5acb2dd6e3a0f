import { mapValues, memoize, pickBy, startCase } from 'lodash';
import { readContract, type ContractSchema } from '../../contract';
import { isModelName } from './models';
import type { Fields, ModelName, RequestSchema } from './records';

/** The properties of a named schema of the contract, those of its parts included. */
export const propertiesOf = memoize((name: string): Record<string, ContractSchema> => {
	return allProperties(resolved({ $ref: name }));
});

/** By field, the model of the records it names. */
export const relationsOf = memoize((model: ModelName): Record<string, ModelName> => {
	const relations: Record<string, ModelName> = {};
	for (const [field, schema] of Object.entries(propertiesOf(model))) {
		const related = (schema.items ?? schema)['x-expands-to'];
		if (related !== undefined && isModelName(related)) relations[field] = related;
	}
	return relations;
});

/** All fields of a model without a value: empty lists and nulls. */
export const emptyFields = memoize((model: ModelName): Fields => {
	return mapValues(propertiesOf(model), (schema) => (isList(schema) ? [] : null));
});

/** Fields of a model that hold one of a fixed set of values. */
export const choiceFieldsOf = memoize((model: ModelName): string[] => {
	return Object.keys(pickBy(propertiesOf(model), (schema) => choicesIn(schema) !== undefined));
});

/** A schema of the contract's requests in the form in which the vendor describes writes. */
export const requestSchemaOf = memoize((name: string): RequestSchema => {
	return asRequestSchema(resolved({ $ref: name }), undefined);
});

function asRequestSchema(schema: ContractSchema, title: string | undefined): RequestSchema {
	const { description } = resolved(schema);
	const named = { ...(title && { title }), ...(description && { description }) };
	const choices = choicesIn(schema);
	if (choices) {
		const enum_information = choices.map((value) => ({
			value,
			description: startCase(String(value).toLowerCase()),
		}));
		return { type: 'string', ...named, enum: choices, enum_information };
	}
	const kept = withoutAlternatives(schema);
	const { type, format, items } = kept;
	const simpleType = [type].flat().find((name) => name !== 'null') ?? 'object';
	const properties = allProperties(kept);
	return {
		type: simpleType === 'integer' ? 'number' : simpleType,
		...named,
		...(format && { format }),
		...(items && { items: asRequestSchema(items, undefined) }),
		...(simpleType === 'object' && { properties: mapValues(properties, asRequestSchema) }),
	};
}

/** Of a choice between an id, a record and null the id is kept, but a record whose fields are known before it. */
function withoutAlternatives(schema: ContractSchema): ContractSchema {
	const { anyOf, ...plain } = resolved(schema);
	if (!anyOf) return plain;
	const alternatives = anyOf.map(resolved).filter(({ type }) => type !== 'null');
	const [first = {}] = alternatives;
	return alternatives.find(({ properties }) => properties) ?? first;
}

function choicesIn(schema: ContractSchema): unknown[] | undefined {
	const { enum: own, anyOf = [] } = resolved(schema);
	return own ?? anyOf.map(resolved).find((alternative) => alternative.enum)?.enum;
}

function isList(schema: ContractSchema): boolean {
	return [resolved(schema).type].flat().includes('array');
}

function allProperties(schema: ContractSchema): Record<string, ContractSchema> {
	const { allOf = [], properties = {} } = resolved(schema);
	return Object.assign({}, ...allOf.map(allProperties), properties);
}

function resolved(schema: ContractSchema): ContractSchema {
	if (schema.$ref === undefined) return schema;
	const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
	const found = readContract('merge-ats.yaml').schemas[name];
	if (!found) throw new Error(`No schema ${name} in the contract`);
	return resolved(found);
}
