import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { formLabels } from '../forms/modelForms';
import { inWords } from '../model/labels';
import { isGivenAsJson } from './modelInput';
import type { WriteField } from './requestSchema';

/** The user on whose behalf a write is made, by its name in Merge. */
export const ACTING_USER = 'remote_user_id';

/** The label of a field of a write, by its path in Merge. */
export function labelsOf(resource: string, fields: WriteField[]): (id: string) => string {
	const labels = formLabels(resource).set(ACTING_USER, 'Acting User');
	const own = new Map(fields.map(({ id, displayName }) => [id, displayName]));
	return (id) => labels.get(id) ?? own.get(id) ?? inWords(id);
}

/** What a step calls a field: by its label in the form, by its path where the model is given as JSON. */
export function namesIn(
	context: IExecuteSingleFunctions,
	resource: string,
	fields: WriteField[],
): (id: string) => string {
	return isGivenAsJson(context) ? (id) => id : labelsOf(resource, fields);
}
