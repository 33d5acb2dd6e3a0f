import {
	NodeHelpers,
	type INodeParameterResourceLocator,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
	type NodeParameterValue,
	type NodeParameterValueType,
} from 'n8n-workflow';

import { fitting } from './fitting';

/** An operation of a node, by the values of Resource and Operation. */
export interface Chosen extends INodeParameters {
	resource: string;
	operation: string;
}

/** A step whose fields are filled. */
export interface FilledStep {
	how: 'in part' | 'typed' | 'by expressions';
	parameters: INodeParameters;
}

/** How a value is written into a field, such that rows and items differ. */
interface Writer {
	text(like: string, row: number): string;
	number(from: number): NodeParameterValue;
	/** Of two values, the one of the item. */
	either<Value>(one: Value, other: Value): Value | string;
	time(minutes: number): string;
	list(entries: string[]): string[];
	/** What the text of a JSON field says. */
	json(one: object, other: object): string;
	/** Whether the whole of a field can be an expression. */
	isBare: boolean;
}

/** What the fields of a step are filled with. */
interface Filling {
	writer: Writer;
	/** Which of a field's options are taken: others in every round. */
	round: number;
	/** What a field has to hold to pass the checks of its node. */
	fits: (path: string, row: number) => NodeParameterValueType | undefined;
}

/** Enough for every way to pick a record, and for most lists of options. */
const LEAST_ROUNDS = 5;

function optionsOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

function fieldsOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.filter((option): option is INodeProperties => 'type' in option);
}

function groupsOf({ options = [] }: INodeProperties): INodePropertyCollection[] {
	return options.filter((option): option is INodePropertyCollection => 'values' in option);
}

function isShown(property: INodeProperties, values: INodeParameters): boolean {
	return NodeHelpers.displayParameter(values, property, null, null, values);
}

/** Every operation that a description offers. */
export function operationsIn({ properties }: INodeTypeDescription): Chosen[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			(property.displayOptions?.show?.resource ?? []).flatMap((resource) =>
				optionsOf(property).map(({ value }) => ({
					resource: String(resource),
					operation: String(value),
				})),
			),
		);
}

/**
 * Steps of an operation: one with the required fields, and many with every field filled, as it is typed and by
 * expressions. Between them, a field that decides about others, or that declares something of the request by what is
 * chosen, has had each of its values.
 *
 * @param className of the node
 */
export function filledSteps(
	className: string,
	{ properties }: INodeTypeDescription,
	chosen: Chosen,
): FilledStep[] {
	const choices = combinations(properties, chosen);
	const rounds = Math.max(choices.length, LEAST_ROUNDS);
	const fits = fitting(className);
	return Array.from({ length: rounds }, (_, round): FilledStep[] => {
		const choice = choices[round % choices.length] ?? chosen;
		const shown = properties.filter((one) => !(one.name in choice) && isShown(one, choice));
		const step = (fields: INodeProperties[], writer: Writer): INodeParameters => ({
			...filled(fields, { writer, round, fits }),
			...choice,
		});
		const required = shown.filter((field) => field.required);
		return [
			...(round === 0 ? [{ how: 'in part', parameters: step(required, typed) } as const] : []),
			{ how: 'typed', parameters: step(shown, typed) },
			{ how: 'by expressions', parameters: step(shown, byExpression) },
		];
	}).flat();
}

/** The names of the fields that conditions of others ask for. */
function askedFor(properties: INodeProperties[]): string[] {
	return properties.flatMap((property) => {
		const { show, hide } = property.displayOptions ?? {};
		const inner = [...fieldsOf(property), ...groupsOf(property).flatMap(({ values }) => values)];
		const names = Object.keys({ ...show, ...hide }).map((name) => name.replace(/^\//, ''));
		return [...names, ...askedFor(inner)];
	});
}

/** What a deciding field can be set to, an expression among it where it takes one. */
function settings(property: INodeProperties): NodeParameterValue[] {
	if (property.type === 'boolean') return [property.default === true, property.default !== true];
	const values = optionsOf(property).map(({ value }) => value);
	if (property.noDataExpression) return values;
	return [...values, `={{ ${JSON.stringify(values[0])} }}`];
}

/** Values of the deciding fields together, such that each field has had each of its values. */
function combinations(properties: INodeProperties[], chosen: Chosen): INodeParameters[] {
	const asked = new Set(askedFor(properties));
	const deciding = properties.filter((property) => {
		if (property.name in chosen || !['boolean', 'options'].includes(property.type)) return false;
		return asked.has(property.name) || optionsOf(property).some(({ routing }) => routing);
	});
	const settled = (wished: INodeParameters): INodeParameters => {
		const values: INodeParameters = { ...chosen };
		for (;;) {
			const next = deciding.find((one) => !(one.name in values) && isShown(one, values));
			if (!next) return values;
			const possible = settings(next);
			values[next.name] = possible.find((value) => value === wished[next.name]) ?? possible[0];
		}
	};
	const found = [settled({})];
	const had = new Set<string>();
	for (const values of found) {
		for (const [name, value] of Object.entries(values)) had.add(`${name} ${String(value)}`);
		for (const property of deciding.filter((one) => one.name in values && isShown(one, values))) {
			for (const value of settings(property)) {
				const key = `${property.name} ${String(value)}`;
				if (had.has(key)) continue;
				had.add(key);
				found.push(settled({ ...values, [property.name]: value }));
			}
		}
	}
	return found;
}

function marked(like: string, mark: string): string {
	if (like.includes('@')) return like.replace('@', `${mark}@`);
	return /^\p{L}[\p{L} ]*$/u.test(like) ? `${like} ${mark}` : like;
}

const typed: Writer = {
	text: (like, row) => marked(like, String(row + 1)),
	number: (from) => from,
	either: (one) => one,
	time: (minutes) => `2099-05-04T09:${String(minutes).padStart(2, '0')}:00`,
	list: (entries) => entries,
	json: (one) => JSON.stringify(one),
	isBare: false,
};

/** Two braces in a row would end an expression. */
const literal = (value: unknown) => JSON.stringify(value, null, 1);

const byItem = (one: unknown, other: unknown) =>
	`={{ $itemIndex === 0 ? ${literal(one)} : ${literal(other)} }}`;

const byExpression: Writer = {
	text: (like, row) => `=${marked(like, `{{ $itemIndex }}${row + 1}`)}`,
	number: (from) => `={{ ${from} + $itemIndex }}`,
	either: byItem,
	time: (minutes) =>
		`={{ DateTime.fromISO("2099-05-04T09:00", { zone: "UTC" }).plus({ days: $itemIndex, minutes: ${minutes} }) }}`,
	list: (entries) => [...entries, '={{ ["one more", "and another " + $itemIndex] }}'],
	json: byItem,
	isBare: true,
};

function filled(fields: INodeProperties[], filling: Filling, above = '', row = 0): INodeParameters {
	const values: INodeParameters = {};
	for (const field of fields) {
		const path = `${above}${field.name}`;
		const value = filling.fits(path, row) ?? valueFor(field, filling, path, row);
		if (value !== undefined) values[field.name] = value;
	}
	return values;
}

/** What a field shows as an example, or what it is called. */
function example({ placeholder, displayName }: { placeholder?: string; displayName: string }) {
	const shown = placeholder?.replace(/^e\.g\. /, '');
	if (shown) return shown;
	return displayName.replace(/[^\p{L}]+/gu, ' ').trim();
}

function valueFor(
	field: INodeProperties,
	filling: Filling,
	path: string,
	row: number,
): NodeParameterValueType | undefined {
	const writer = field.noDataExpression ? typed : filling.writer;
	const { multipleValues = false, minValue = 1 } = field.typeOptions ?? {};
	const values = optionsOf(field).map(({ value }) => value);
	const taken = (index: number) => values[(filling.round + row + index) % values.length];
	switch (field.type) {
		case 'string':
			if (!multipleValues) return writer.text(example(field), row);
			return writer.list([0, 1].map((entry) => writer.text(example(field), entry)));
		case 'number':
			return writer.number(Number(field.default) || minValue);
		case 'boolean':
			return writer.either(field.default !== true, field.default === true);
		case 'options':
			return values.length === 0
				? writer.either(String(row + 1), String(row + 2))
				: writer.either(taken(0), taken(1));
		case 'multiOptions':
			return values.length === 0
				? writer.either(['7', '8'], ['9'])
				: writer.either([taken(0), taken(1)], [taken(2)]);
		case 'dateTime':
			return writer.time(/end|until|before|to$/i.test(field.name) ? 30 : 0);
		case 'json': {
			const isList = String(field.default).trim().startsWith('[');
			const like = (text: string) => (isList ? [text, text] : { text, inner: { list: [text] } });
			return writer.json(like('one'), like('other'));
		}
		case 'resourceLocator':
			return located(field, writer, filling.round, row);
		case 'collection':
			return filled(fieldsOf(field), filling, `${path}.`, row);
		case 'fixedCollection':
			return Object.fromEntries(
				groupsOf(field).map(({ name, values: columns }) => {
					const rowOf = (index: number) => filled(columns, filling, `${path}.${name}.`, index);
					return [name, multipleValues ? [rowOf(0), rowOf(1)] : rowOf(row)];
				}),
			);
		case 'resourceMapper':
			return {
				mappingMode: 'defineBelow',
				value: { first: writer.text('First', 0), second: writer.text('Second', 1) },
				matchingColumns: [],
				schema: [],
				attemptToConvertTypes: false,
				convertFieldsToString: false,
			};
		case 'notice':
			return undefined;
		default:
			throw new Error(`Nothing is known to fill a field of type ${field.type} with`);
	}
}

/** A record that is picked in one of the ways of a field; a bare expression is one more. */
function located(
	field: INodeProperties,
	writer: Writer,
	round: number,
	row: number,
): INodeParameterResourceLocator | string {
	const modes = field.modes ?? [];
	const mode = modes[round % (modes.length + (writer.isBare ? 1 : 0))];
	const isExample = mode?.type === 'string' && mode.placeholder !== undefined;
	const value = writer.text(isExample ? example(mode) : String(row + 11), row);
	return mode ? { __rl: true, mode: mode.name, value } : value;
}
