import type { INodeProperties } from 'n8n-workflow';

import { transportOptions } from '../../shared/fields';
import { apiKey } from './apiKey';
import { availability } from './availability';
import { interview } from './interview';
import { jobDescription } from './jobDescription';
import { listFields } from './listFields';
import { organization } from './organization';
import { participant } from './participant';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'API Key', value: 'apiKey' },
		{ name: 'Availability', value: 'availability' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job Description', value: 'jobDescription' },
		{ name: 'Organization', value: 'organization' },
		{ name: 'Participant', value: 'participant' },
	],
	default: 'interview',
	routing: { send: { paginate: true } },
};

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [
	resource,
	...interview,
	...participant,
	...availability,
	...organization,
	...jobDescription,
	...apiKey,
	...listFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: transportOptions,
	},
];
