import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { applicantField } from '../applicantField';
import { getAll } from './getAll';
import { record, recordFields } from './record';

export const message: INodeProperties[] = [
	operationField('message', [getAll, record], 'record'),
	...shownFor('message', ['getAll', 'record'], [applicantField]),
	...recordFields,
];
