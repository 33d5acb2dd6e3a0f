import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { text } from '../fields';
import { regenerate, regenerateFields } from './regenerate';

/** ATS reference, Linked account: Generate key. */
const generate: Operation = {
	name: 'Generate',
	value: 'generate',
	action: 'Generate an API key',
	description: 'Make a further API key of your Merge organization',
	routing: { request: { method: 'POST', url: '/ats/v1/generate-key' } },
};

const name: INodeProperties = {
	...text('name', 'Name', 'e.g. Reporting', "The name of the key in Merge's dashboard"),
	required: true,
};

export const key: INodeProperties[] = [
	operationField('key', [generate, regenerate], 'generate'),
	...shownFor('key', ['generate', 'regenerate'], [name]),
	...regenerateFields,
];
