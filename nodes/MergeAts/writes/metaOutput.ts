import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { writeSchema } from './requestSchema';

/** Whether and how an account can do a write, in words and as a list of fields. */
function described(meta: IDataObject, doing: string): IDataObject {
	const { fields, requiredObjects, needsActingUser, dependsOnChoice, isPossible } =
		writeSchema(meta);
	const required = [
		...fields.filter((field) => field.required).map(({ id }) => id),
		...requiredObjects.filter((name) => !fields.some(({ id }) => id.startsWith(`${name}.`))),
		...(needsActingUser ? ['remote_user_id'] : []),
	];
	const sentences = [
		isPossible
			? `This linked account can ${doing}.`
			: `This linked account cannot ${doing}. Passthrough reaches the API of its ATS.`,
		required.length > 0 ? `Required: ${required.join(', ')}.` : 'No field is required.',
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
export function metaInWords(doing: string): PostReceiveAction {
	return async function (items) {
		const simplify = this.getNodeParameter('simplify', false) === true;
		return items.map(({ json }) => ({
			json: { ...described(json, doing), ...(simplify ? {} : json) },
		}));
	};
}
