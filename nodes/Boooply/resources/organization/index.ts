import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { get } from './get';

export const organization: INodeProperties[] = [operationField('organization', [get], 'get')];
