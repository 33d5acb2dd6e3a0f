import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { submit, submitFields } from './submit';

export const application: INodeProperties[] = [
	operationField('application', [submit], 'submit'),
	...submitFields,
];
