import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { getAll, getAllFields } from './getAll';

export const remoteField: INodeProperties[] = [
	operationField('remoteField', [getAll], 'getAll'),
	...getAllFields,
];
