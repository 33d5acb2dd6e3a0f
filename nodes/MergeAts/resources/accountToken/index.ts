import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { get, getFields } from './get';
import { regenerate, regenerateFields } from './regenerate';

export const accountToken: INodeProperties[] = [
	operationField('accountToken', [get, regenerate], 'get'),
	...getFields,
	...regenerateFields,
];
