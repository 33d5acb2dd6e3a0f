import type { INodeProperties } from 'n8n-workflow';

import { transportOptions } from '../../shared/fields';
import { candidateInterview } from './candidateInterview';
import { companyMember } from './companyMember';
import { companyOperator } from './companyOperator';
import { contract } from './contract';
import { interview } from './interview';
import { job } from './job';
import { jobDriver } from './jobDriver';
import { listFields } from './listFields';
import { ownApplication } from './ownApplication';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Company Member', value: 'companyMember' },
		{ name: 'Company Operator', value: 'companyOperator' },
		{ name: 'Contract', value: 'contract' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Interview (as Candidate)', value: 'candidateInterview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Driver', value: 'jobDriver' },
		{ name: 'Own Application', value: 'ownApplication' },
	],
	default: 'interview',
	routing: { send: { paginate: true } },
};

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [
	resource,
	...candidateInterview,
	...interview,
	...ownApplication,
	...companyMember,
	...companyOperator,
	...job,
	...jobDriver,
	...contract,
	...listFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: transportOptions,
	},
];
