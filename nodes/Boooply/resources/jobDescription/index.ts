import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { generate, generateFields } from './generate';

export const jobDescription: INodeProperties[] = [
	operationField('jobDescription', [generate], 'generate'),
	...generateFields,
];
