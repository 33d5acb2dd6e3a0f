import type { INodeProperties } from 'n8n-workflow';

import { modelInWords } from '../model/labels';

/** Names of the models as scopes and field mappings use them; ATS reference. */
const MODEL_NAMES = [
	'Activity',
	'Application',
	'Attachment',
	'Candidate',
	'Department',
	'EEOC',
	'Job',
	'JobInterviewStage',
	'JobPosting',
	'Offer',
	'Office',
	'RejectReason',
	'RemoteUser',
	'ScheduledInterview',
	'Scorecard',
	'Tag',
];

/** A choice of one of Merge's models; an expression may give another. */
export function modelName(property: string): INodeProperties {
	return {
		displayName: 'Common Model',
		name: property,
		type: 'options',
		options: MODEL_NAMES.map((name) => ({ name: modelInWords(name), value: name })),
		default: 'Candidate',
		description: 'The model that the field belongs to',
		routing: { send: { type: 'body', property } },
	};
}
