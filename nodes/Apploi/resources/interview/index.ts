import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { schedule, scheduleFields } from './schedule';

export const interview: INodeProperties[] = [
	operationField('interview', [schedule], 'schedule'),
	...scheduleFields,
];
