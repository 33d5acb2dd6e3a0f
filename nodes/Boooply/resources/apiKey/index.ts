import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { create, createFields } from './create';

export const apiKey: INodeProperties[] = [
	operationField('apiKey', [create], 'create'),
	...createFields,
];
