import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { getAll, getAllFields } from './getAll';
import { getStatuses, getStatusesFields } from './getStatuses';

export const applicant: INodeProperties[] = [
	operationField('applicant', [getAll, getStatuses], 'getAll'),
	...getAllFields,
	...getStatusesFields,
];
