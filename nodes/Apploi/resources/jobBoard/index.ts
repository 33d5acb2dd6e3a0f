import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { getCompanyProfile, getCompanyProfileFields } from './getCompanyProfile';
import { search, searchFields } from './search';

export const jobBoard: INodeProperties[] = [
	operationField('jobBoard', [getCompanyProfile, search], 'search'),
	...searchFields,
	...getCompanyProfileFields,
];
