import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { getQuestions, getQuestionsFields } from './getQuestions';
import { search, searchFields } from './search';

export const job: INodeProperties[] = [
	operationField('job', [getQuestions, search], 'search'),
	...searchFields,
	...getQuestionsFields,
];
