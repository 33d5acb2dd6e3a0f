import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { formLabels, modelForms } from '../forms/modelForms';
import { inWords } from '../model/labels';
import { isGivenAsJson } from './modelInput';
import type { WriteField } from './requestSchema';

/** The user on whose behalf a write is made, by its name in Merge. */
export const ACTING_USER = 'remote_user_id';
const ACTING_USER_LABEL = 'Acting User';

/** The label that a form of the node gives to a field of Merge, whichever form it is. */
export function labelInAnyForm(name: string): string {
	if (name === ACTING_USER) return ACTING_USER_LABEL;
	const [label] = Object.keys(modelForms).flatMap(
		(resource) => formLabels(resource).get(name) ?? [],
	);
	return label ?? inWords(name);
}

/** The label of a field of a write, by its path in Merge. */
export function labelsOf(resource: string, fields: WriteField[]): (id: string) => string {
	const labels = formLabels(resource).set(ACTING_USER, ACTING_USER_LABEL);
	const own = new Map(fields.map(({ id, displayName }) => [id, displayName]));
	return (id) => labels.get(id) ?? own.get(id) ?? inWords(id);
}

/** What a node calls a field: by its label in the form, by its path where it stands in the model given as JSON. */
export function namesIn(
	context: IExecuteSingleFunctions,
	resource: string,
	fields: WriteField[],
): (id: string) => string {
	const labelOf = labelsOf(resource, fields);
	return (id) => (isGivenAsJson(context) && id !== ACTING_USER ? id : labelOf(id));
}
