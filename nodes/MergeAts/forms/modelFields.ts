import type { INodeProperties } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { chosenZone, moment, utc } from '../../shared/input/schedule';
import { prepare } from '../../shared/request/operation';
import { isEmpty, isRecord, recordsOf } from '../../shared/values';
import { choicesOf } from '../model/labels';
import { recordLocator } from '../resources/recordLocator';
import { listFrom } from '../writes/typedValue';

type Field = Pick<INodeProperties, 'description' | 'displayName' | 'name' | 'placeholder'>;

const EXPRESSION =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** Where the body holds a field of the model. */
function placeOf(name: string): string {
	return `model.${name}`;
}

/** Declares what becomes of the value of a field of the model, if it has one. */
function sentAs(
	name: string,
	change: (...given: [context: Parameters<typeof moment>[0], value: unknown]) => unknown,
): Pick<INodeProperties, 'routing'> {
	const changed = prepare(function ({ body }) {
		const value: unknown = get(body, placeOf(name));
		if (isRecord(body) && !isEmpty(value)) set(body, placeOf(name), change(this, value));
	});
	return { routing: { send: { type: 'body', property: placeOf(name), preSend: [changed] } } };
}

/** A field of the model that goes out as it was given. */
function inModel(name: string): Pick<INodeProperties, 'routing'> {
	return { routing: { send: { type: 'body', property: placeOf(name) } } };
}

/** One record, such as the candidate. */
export function recordInModel(field: Parameters<typeof recordLocator>[0]): INodeProperties {
	return { ...recordLocator(field), required: false, ...inModel(field.name) };
}

/** Several records, such as the interviewers. */
export function recordsInModel({
	displayName,
	description,
	choices,
	...field
}: Field & { choices: string }): INodeProperties {
	return {
		...field,
		displayName: `${displayName} Names or IDs`,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: choices },
		default: [],
		description: `${description}. ${EXPRESSION}.`,
		...sentAs(field.name, (context, value) => listFrom(context, value, displayName)),
	};
}

/** A text. */
export function textInModel(field: Field, rows?: number): INodeProperties {
	return {
		...field,
		type: 'string',
		...(rows !== undefined && { typeOptions: { rows } }),
		default: '',
		...inModel(field.name),
	};
}

/** Several texts, such as tags. */
export function textsInModel(field: Field & { button: string }): INodeProperties {
	const { button, ...shown } = field;
	return {
		...shown,
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: button },
		default: [],
		...sentAs(field.name, (context, value) => listFrom(context, value, field.displayName)),
	};
}

/** A time, read in the zone of the Time Zone field where it has no offset. */
export function timeInModel(field: Field): INodeProperties {
	return {
		...field,
		type: 'dateTime',
		default: '',
		...sentAs(field.name, (context, value) =>
			utc(moment(context, value, field.displayName, chosenZone(context))),
		),
	};
}

/** One of the values that Merge documents; the first unless another is chosen. */
export function choiceInModel(field: Field, values: readonly string[]): INodeProperties {
	return {
		...field,
		type: 'options',
		options: choicesOf(values),
		default: values[0] ?? '',
		...inModel(field.name),
	};
}

/** A yes or no. */
export function flagInModel(field: Field): INodeProperties {
	return { ...field, type: 'boolean', default: true, ...inModel(field.name) };
}

/**
 * Rows, such as email addresses; those without their main value are left out.
 *
 * @param columns fields whose names are those of Merge
 * @param main the column without which a row says nothing
 */
export function rowsInModel(
	{ row, ...field }: Field & { row: string },
	columns: INodeProperties[],
	main: string,
): INodeProperties {
	const { routing } = sentAs(field.name, (_context, rows) =>
		recordsOf(rows).filter((entry) => !isEmpty(entry[main])),
	);
	return {
		...field,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: `Add ${row}`,
		default: {},
		routing: { send: { preSend: routing?.send?.preSend } },
		options: [
			{
				displayName: row,
				name: 'row',
				values: columns.map((column) => ({
					...column,
					routing: {
						send: { type: 'body', property: `=${placeOf(field.name)}[{{$index}}].${column.name}` },
					},
				})),
			},
		],
	};
}
