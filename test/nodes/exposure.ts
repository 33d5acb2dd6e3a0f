import type { INodeTypeDescription } from 'n8n-workflow';

import type { Contract } from '../contracts/contract';
import { operationsOf, type DescribedOperation, type Field } from './description';
import { callsWithFields, type DocumentedCall } from './documented';

/** What a description leaves to code, so that no field of its own declares it. */
export interface LeftToCode {
	/** Documented names that walks over pages send, of any call: `page`, `limit`. */
	paging?: string[];
	/** Documented fields that a call's walk or checks send, as `{ 'POST /path': ['name'] }`. */
	fields?: Record<string, string[]>;
	/** Documented calls that no operation is for: a trigger registers its webhook with them, for instance. */
	calls?: string[];
}

/**
 * Lays a node's description beside the contract of its vendor.
 *
 * @returns a line for each documented call or field that is not exposed, and for each that is but is not documented;
 * none when the description is complete
 */
export function exposureGaps(
	description: INodeTypeDescription,
	contract: Contract,
	left: LeftToCode = {},
): string[] {
	const operations = operationsOf(description);
	const calls = callsWithFields(contract);
	return [
		...calls.flatMap((documented) => notExposed(documented, operations, left)),
		...operations.flatMap((operation) => notDocumented(operation, calls)),
		...superfluous(left, calls),
	].sort();
}

/**
 * Compares the options of a node's fields with the values that the contract lists.
 *
 * @returns a line for each documented value that is not offered, and for each that is but is not documented
 */
export function valueGaps(description: INodeTypeDescription, contract: Contract): string[] {
	const operations = operationsOf(description);
	return callsWithFields(contract).flatMap(({ call, fields }) => {
		const sent = operations.filter((operation) => operation.call === call).flatMap(fieldsOf);
		return fields.flatMap(({ in: place, name, values: documented }) => {
			const offers = sent.filter((field) => field.in === place && field.name === name);
			const offered = offers.flatMap(({ values = [] }) => values).filter((value) => value !== '');
			if (documented === undefined || offered.length === 0) return [];
			const missing = documented.filter((value) => value !== null && !offered.includes(value));
			const unknown = offered.filter((value) => !documented.includes(value));
			return [
				...missing.map((value) => `${call}: ${name} does not offer ${String(value)}`),
				...[...new Set(unknown)].map((value) => `${call}: ${name} offers ${String(value)}`),
			];
		});
	});
}

/** The documented calls that operations of the node send. */
export function exposedCalls(description: INodeTypeDescription, contract: Contract): string[] {
	const exposed = operationsOf(description).map(({ call }) => call);
	return callsWithFields(contract)
		.map(({ call }) => call)
		.filter((call) => exposed.includes(call))
		.sort();
}

function fieldsOf({ fields }: DescribedOperation): Field[] {
	return fields;
}

function notExposed(
	{ call, fields }: DocumentedCall,
	operations: DescribedOperation[],
	{ paging = [], fields: inCode = {}, calls = [] }: LeftToCode,
): string[] {
	if (calls.includes(call)) return [];
	const sending = operations.filter((operation) => operation.call === call);
	if (sending.length === 0) return [`${call} is not exposed`];
	const sent = sending.flatMap(fieldsOf);
	const known = [...paging, ...(inCode[call] ?? [])];
	return fields
		.filter((field) => !known.includes(field.name) && !sent.some((one) => covers(one, field)))
		.map((field) => `${call}: ${field.in} ${field.name} is not exposed`);
}

function notDocumented(operation: DescribedOperation, calls: DocumentedCall[]): string[] {
	const { name, call, furtherCalls, filledByVerify, fields, parameters } = operation;
	const strange = furtherCalls.filter((further) => !calls.some((one) => one.call === further));
	const documented = calls.find((candidate) => candidate.call === call);
	if (!documented) return [`${name}: ${call} is not documented`];
	const placeholders = [...call.matchAll(/\{(\w+)\}/g)].map(([, placeholder = '']) => placeholder);
	const unknown = fields.filter(
		(field) => !documented.fields.some((one) => covers(field, one) || covers(one, field)),
	);
	return [
		...strange.map((further) => `${name}: ${further} is not documented`),
		...placeholders
			.filter((placeholder) => ![...parameters, ...filledByVerify].includes(placeholder))
			.map((placeholder) => `${name}: no field fills {${placeholder}} of ${call}`),
		...new Set(unknown.map((field) => `${name}: ${field.in} ${field.name} is not documented`)),
	];
}

/** What is left to code although no contract knows it. */
function superfluous(
	{ paging = [], fields = {}, calls = [] }: LeftToCode,
	documented: DocumentedCall[],
) {
	const namesOf = (call: string) =>
		documented
			.filter((candidate) => candidate.call === call)
			.flatMap((candidate) => candidate.fields.map(({ name }) => name));
	const everyName = documented.flatMap(({ call }) => namesOf(call));
	return [
		...paging.filter((name) => !everyName.includes(name)),
		...calls.filter((call) => !documented.some((candidate) => candidate.call === call)),
		...Object.entries(fields).flatMap(([call, names]) =>
			names.filter((name) => !namesOf(call).includes(name)).map((name) => `${call}: ${name}`),
		),
	].map((what) => `${what} is left to code but not documented`);
}

/** Whether a field is another one or holds it: `availableSlots` holds `availableSlots[].start`. */
function covers(outer: Field, inner: Field): boolean {
	if (outer.in !== inner.in) return false;
	return [outer.name, `${outer.name}[]`].includes(inner.name) || /^[.[]/.test(rest(outer, inner));
}

function rest(outer: Field, inner: Field): string {
	return inner.name.startsWith(outer.name) ? inner.name.slice(outer.name.length) : '';
}
