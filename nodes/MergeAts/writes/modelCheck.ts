import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import { refuse } from '../../shared/input/refuse';
import { isEmpty, withoutEmpty } from '../../shared/values';
import { ACTING_USER, namesIn } from './fieldNames';
import { pathOf, type WriteField, type WriteSchema } from './requestSchema';

const MOST_CHOICES = 20;

/** The body of a write. */
export interface Write {
	model: IDataObject;
	remote_user_id: string;
}

/** What an account requires and a model lacks, by path; of a whole object, any of its fields will do. */
function missingFields({ fields, requiredObjects }: WriteSchema, model: IDataObject): string[] {
	return [...fields.filter(({ required }) => required).map(({ id }) => id), ...requiredObjects]
		.filter((id) => isEmpty(withoutEmpty(get(model, pathOf(id)))))
		.filter((id, _index, missing) => !missing.some((other) => other.startsWith(`${id}.`)));
}

function refuseChoice(
	context: IExecuteSingleFunctions,
	{ options = [] }: WriteField,
	name: string,
	value: unknown,
): never {
	const choices = options
		.slice(0, MOST_CHOICES)
		.map((option) =>
			option.name === String(option.value)
				? option.name
				: `${String(option.value)} (${option.name})`,
		);
	const more = options.length > MOST_CHOICES ? ' and others' : '';
	return refuse(
		context,
		`'${name}' does not accept ${JSON.stringify(value)}`,
		`This linked account accepts ${choices.join(', ')}${more}.`,
	);
}

/**
 * Checks a model against what the linked account accepts, before it is sent.
 *
 * @param write what it does, such as `create interviews`, and its resource
 * @throws NodeOperationError naming the fields and what to do about them
 */
export function checkModel(
	context: IExecuteSingleFunctions,
	schema: WriteSchema,
	{ model, remote_user_id: user }: Write,
	{ doing, resource }: { doing: string; resource: string },
): void {
	const nameOf = namesIn(context, resource, schema.fields);
	if (!schema.isPossible) {
		refuse(
			context,
			`This linked account cannot ${doing}`,
			`Merge says so${schema.accountStatus ? ` (state of the account: ${schema.accountStatus})` : ''}. Check the permissions and the state of the account; if its ATS does not support it, the resource 'ATS Request' reaches the API of the ATS itself.`,
		);
	}
	const missing = [
		...missingFields(schema, model),
		...(schema.needsActingUser && user === '' ? [ACTING_USER] : []),
	];
	if (missing.length > 0) {
		refuse(
			context,
			`Required but not given: ${missing.map((id) => `'${nameOf(id)}'`).join(', ')}`,
			`The ATS of this linked account requires it to ${doing}. Get Create Fields lists all that it accepts.`,
		);
	}
	for (const field of schema.fields) {
		const value: unknown = get(model, pathOf(field.id));
		if (field.type !== 'options' || value === undefined || value === null) continue;
		if (!field.options?.some((option) => option.value === value))
			refuseChoice(context, field, nameOf(field.id), value);
	}
}
