import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';
import get from 'lodash/get';

import { choiceMeant } from '../input/choices';
import { parsedJson } from '../input/json';
import { isEmpty, isRecord } from '../values';
import type { Form, Shown } from './form';
import { holdsExpression, type ItemParameters } from './item';
import { isId, Names, type Lists } from './names';

/** What a model wrote as a list: a list, its JSON, or texts with commas or semicolons between them. */
function listOf(given: unknown): unknown[] {
	const value = typeof given === 'string' ? (parsedJson(given) ?? given) : given;
	if (Array.isArray(value)) return value.flat(Infinity);
	return typeof value === 'string' ? value.split(/[,;\n]/).map((text) => text.trim()) : [value];
}

function isOffered({ typeOptions, options }: INodeProperties): boolean {
	return typeOptions?.loadOptionsMethod === undefined && options !== undefined;
}

/** What a field holds as long as nobody gives it anything. */
function presetOf({ default: preset }: INodeProperties): unknown {
	return isRecord(preset) && 'mode' in preset ? preset.value : preset;
}

/** What a model means by a value that is no name of a record: `"true"` is true, `"45"` is 45. */
function valueMeant(
	item: IExecuteSingleFunctions,
	field: INodeProperties,
	given: unknown,
): unknown {
	if (field.type === 'options' && isOffered(field)) return choiceMeant(item, field, given);
	if (typeof given !== 'string') return given;
	if (field.type === 'boolean') return parsedJson(given.toLowerCase()) ?? given;
	if (field.type === 'number') return Number.isFinite(Number(given)) ? Number(given) : given;
	return given;
}

/** What a model means by the value of a choice or a yes-or-no, which has a preset. */
export function choiceOrPreset(
	item: IExecuteSingleFunctions,
	field: INodeProperties,
	given: unknown,
): unknown {
	return isEmpty(given) ? field.default : valueMeant(item, field, given);
}

/** What a model means by the value of a field; undefined where it gave none to a field that was added to a collection. */
async function meant(
	item: IExecuteSingleFunctions,
	names: Names,
	{ field, path, isAdded }: Shown,
	given: unknown,
): Promise<unknown> {
	if (isEmpty(given)) return isAdded ? undefined : presetOf(field);
	if (Array.isArray(given) && field.type === 'string') return given.filter((one) => !isEmpty(one));
	const byName = async (entry: unknown): Promise<unknown> => {
		const text = String(entry).trim();
		return isId(field, text) ? text : await names.valueOf({ field, path }, text);
	};
	if (field.type === 'multiOptions') {
		const entries = listOf(given).filter((entry) => !isEmpty(entry));
		return await Promise.all(
			entries.map(async (entry) =>
				isOffered(field) ? choiceMeant(item, field, entry) : await byName(entry),
			),
		);
	}
	if (field.type === 'resourceLocator') return await byName(given);
	if (field.type === 'options' && !isOffered(field)) return await byName(given);
	return valueMeant(item, field, given);
}

const CONTAINERS = ['collection', 'fixedCollection', 'resourceMapper'];

/** Whether a field takes its value out of what is given, such as a code out of an address. */
function extracts({ modes = [] }: INodeProperties, raw: unknown): boolean {
	const mode = isRecord(raw) ? modes.find(({ name }) => name === raw.mode) : undefined;
	return mode?.extractValue !== undefined;
}

/**
 * Makes of what a model gave a tool what it means: the presets of fields that it left empty, the values of choices, and
 * the IDs of records that it named, which the lists of the node's dropdowns tell.
 *
 * @throws NodeOperationError where a value means nothing, or more than one thing
 */
export async function takeMeaning(
	item: IExecuteSingleFunctions,
	{ correct }: ItemParameters,
	{ shown }: Form,
	lists: Lists,
): Promise<void> {
	const { parameters } = item.getNode();
	const names = new Names(item, lists);
	for (const entry of shown) {
		const { field, path } = entry;
		const raw: unknown = get(parameters, path);
		if (CONTAINERS.includes(field.type) || !holdsExpression(raw) || extracts(field, raw)) continue;
		const extractValue = field.type === 'resourceLocator';
		const given: unknown = item.getNodeParameter(path, '', { extractValue });
		correct(path, await meant(item, names, entry, given));
	}
}
