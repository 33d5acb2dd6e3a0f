import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { create, createFields } from './create';

export const job: INodeProperties[] = [operationField('job', [create], 'create'), ...createFields];
