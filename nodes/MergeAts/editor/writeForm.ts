import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { recordsOf } from '../../shared/values';
import { lookUpInAccount } from '../account/lookUpInAccount';
import { formLabels } from '../forms/modelForms';
import { commonModel } from '../model/commonModels';
import { ACTING_USER, labelsOf } from '../writes/fieldNames';
import { writeSchema, type WriteField, type WriteSchema } from '../writes/requestSchema';
import { typedParameter } from './typedParameter';

const fixed = { defaultMatch: false, canBeUsedToMatch: false, display: true } as const;

/** A field that only this customer's ATS has. */
function ownField({ id, displayName, type, required, options }: WriteField): ResourceMapperField {
	const removed = !required && id.includes('.');
	return { ...fixed, id, displayName, required, removed, type, ...(options && { options }) };
}

/** What the account wants of the fields that all platforms have in common, by a title. */
function wishesOf(
	{ fields, needsActingUser }: WriteSchema,
	resource: string,
): Array<[title: string, names: string[]]> {
	const names = [...formLabels(resource).keys(), ACTING_USER];
	const labelOf = labelsOf(resource, fields);
	const accepted = new Map(fields.map(({ id, required }) => [id, required]));
	accepted.set(ACTING_USER, needsActingUser);
	const wishes: Array<[string, string[]]> = [
		['Required Above', names.filter((name) => accepted.get(name)).map(labelOf)],
		['Not Accepted', names.filter((name) => !accepted.has(name)).map(labelOf)],
	];
	return wishes.filter(([, listed]) => listed.length > 0);
}

/** A line to read. */
function line([title, names]: [string, string[]]): ResourceMapperField {
	const defaultValue = names.join(', ');
	return {
		...fixed,
		id: title,
		displayName: title,
		required: false,
		type: 'string',
		readOnly: true,
		defaultValue,
	};
}

/** The form of an account that takes a write; where it has no fields of its own, a notice tells its wishes. */
function formOf(schema: WriteSchema, resource: string): ResourceMapperFields {
	const labels = formLabels(resource);
	const own = schema.fields.filter(({ id }) => !labels.has(id));
	const wishes = wishesOf(schema, resource);
	if (own.length > 0) return { fields: [...own.map(ownField), ...wishes.map(line)] };
	const told = wishes.map(([title, names]) => `${title}: ${names.join(', ')}.`);
	return {
		fields: [],
		emptyFieldsNotice: ['This ATS has no fields of its own.', ...told].join(' '),
	};
}

/** The candidate whose change is asked about: the chosen one, or any while that is an expression. */
async function someCandidate(context: ILoadOptionsFunctions): Promise<string> {
	const chosen = typedParameter(context, 'id');
	if (chosen !== undefined) return chosen;
	const { results } = await lookUpInAccount(context, '/ats/v1/candidates', { page_size: 1 });
	const [first] = recordsOf(results);
	return String(first?.id ?? '');
}

async function schemaOfStep(
	context: ILoadOptionsFunctions,
	resource: string,
): Promise<WriteSchema> {
	const { path } = commonModel(resource);
	if (context.getCurrentNodeParameter('operation') === 'update') {
		const candidate = encodeURIComponent(await someCandidate(context));
		return writeSchema(await lookUpInAccount(context, `/ats/v1/${path}/meta/patch/${candidate}`));
	}
	const template = typedParameter(context, 'fields.value.remote_template_id');
	const query =
		resource === 'application' && template ? { application_remote_template_id: template } : {};
	return writeSchema(await lookUpInAccount(context, `/ats/v1/${path}/meta/post`, query));
}

/** What a write takes beyond the fields that all platforms have in common, and what of those the account wants. */
export async function getWriteFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const resource = String(this.getCurrentNodeParameter('resource'));
	const schema = await schemaOfStep(this, resource);
	if (schema.isPossible) return formOf(schema, resource);
	return {
		fields: [],
		emptyFieldsNotice:
			"Merge says that this linked account cannot do this now: its ATS may not support it, the permission may be off, or the account may have to be linked again. The resource 'ATS Request' reaches the API of the ATS itself.",
	};
}
