import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import type { CommonModel } from '../model/commonModel';
import { ACTING_USER, labelsOf } from './fieldNames';
import { writeSchema } from './requestSchema';

/** Whether and how an account can do a write, in words and as a list of fields. */
function described(meta: IDataObject, { resource, many }: CommonModel, verb: string): IDataObject {
	const { fields, requiredObjects, needsActingUser, dependsOnChoice, isPossible } =
		writeSchema(meta);
	const required = [
		...fields.filter((field) => field.required).map(({ id }) => id),
		...requiredObjects.filter((name) => !fields.some(({ id }) => id.startsWith(`${name}.`))),
		...(needsActingUser ? [ACTING_USER] : []),
	];
	const doing = `${verb} ${many}`;
	const labels = required.map(labelsOf(resource, fields));
	const sentences = [
		isPossible
			? `This linked account can ${doing}.`
			: `This linked account cannot ${doing}. The resource 'ATS Request' reaches the API of its ATS.`,
		required.length > 0 ? `Required: ${labels.join(', ')}.` : 'No field is required.',
		...(dependsOnChoice ? ['More may be required, depending on the template that is chosen.'] : []),
	];
	return {
		message: sentences.join(' '),
		canMakeRequest: isPossible,
		required,
		fields: fields.map(({ options, ...field }) => ({
			...field,
			...(options && { options: options.map(({ name, value }) => ({ name, value })) }),
		})),
	};
}

/** Puts out what Merge tells of a write, and in words what it means; Simplify leaves the words. */
export function metaInWords(model: CommonModel, verb: 'create' | 'update'): PostReceiveAction {
	return async function (items) {
		const simplify = this.getNodeParameter('simplify', false) === true;
		return items.map(({ json }) => ({
			json: { ...described(json, model, verb), ...(simplify ? {} : json) },
		}));
	};
}
