import type { INodeProperties } from 'n8n-workflow';

import { activityForm } from './activity';
import { applicationForm } from './application';
import { attachmentForm } from './attachment';
import { candidateForm } from './candidate';
import { interviewForm } from './interview';
import type { ModelForm } from './modelForm';

/** The form of each model that can be written, by resource. */
export const modelForms = {
	activity: activityForm,
	application: applicationForm,
	attachment: attachmentForm,
	candidate: candidateForm,
	interview: interviewForm,
} satisfies Record<string, ModelForm>;

/** What the form of a model calls its fields, by their names in Merge. */
export function formLabels(resource: string): Map<string, string> {
	const form = Object.entries<ModelForm>(modelForms).find(([name]) => name === resource)?.[1];
	const fields: INodeProperties[] = [...(form?.main ?? []), ...(form?.additional ?? [])];
	const sent = fields.filter(({ routing }) => routing !== undefined);
	return new Map(
		sent.map(({ name, displayName }) => [name, displayName.replace(/ Names? or IDs?$/, '')]),
	);
}
