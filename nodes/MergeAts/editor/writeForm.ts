import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { recordsOf } from '../../shared/values';
import { lookUpInAccount } from '../account/lookUpInAccount';
import { commonModel } from '../model/commonModels';
import { writeSchema, type WriteField, type WriteSchema } from '../writes/requestSchema';
import { typedParameter } from './typedParameter';

const LONGEST_NOTE = 60;

function formField({ id, displayName, description, type, required, options }: WriteField) {
	const note = (description ?? '').replace(/\.$/, '');
	const isShort = note !== '' && note.length <= LONGEST_NOTE;
	const field: ResourceMapperField = {
		id,
		displayName: isShort ? `${displayName}: ${note}` : displayName,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		removed: !required && id.includes('.'),
		type,
		...(options && { options }),
	};
	return field;
}

/** The candidate whose change is asked about: the chosen one, or any while that is an expression. */
async function someCandidate(context: ILoadOptionsFunctions): Promise<string> {
	const chosen = typedParameter(context, 'id');
	if (chosen !== undefined) return chosen;
	const { results } = await lookUpInAccount(context, '/ats/v1/candidates', { page_size: 1 });
	const [first] = recordsOf(results);
	return String(first?.id ?? '');
}

async function schemaOfStep(context: ILoadOptionsFunctions): Promise<WriteSchema> {
	const resource = String(context.getCurrentNodeParameter('resource'));
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

/** The form of a write, drawn from what the linked account's ATS accepts. */
export async function getWriteFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const { isPossible, fields } = await schemaOfStep(this);
	if (isPossible) return { fields: fields.map(formField) };
	return {
		fields: [],
		emptyFieldsNotice:
			'Merge says that this linked account cannot do this now: its ATS may not support it, the scope may be off, or the account may have to be linked anew. Passthrough reaches the API of the ATS itself.',
	};
}
