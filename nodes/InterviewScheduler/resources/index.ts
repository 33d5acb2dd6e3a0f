import type { INodeProperties } from 'n8n-workflow';

import { allowPastTimes, commonFormat } from '../../shared/editor/fields';
import { propertiesOf, resourceField } from '../../shared/editor/resource';
import { candidateInterview } from './candidateInterview';
import { companyMember } from './companyMember';
import { companyOperator } from './companyOperator';
import { contract } from './contract';
import { interview } from './interview';
import { job } from './job';
import { jobDriver } from './jobDriver';
import { ownApplication } from './ownApplication';

const resource = resourceField(
	[
		{ name: 'Company Member', value: 'companyMember' },
		{ name: 'Company Operator', value: 'companyOperator' },
		{ name: 'Contract', value: 'contract' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Interview (as Candidate)', value: 'candidateInterview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Driver', value: 'jobDriver' },
		{ name: 'Own Application', value: 'ownApplication' },
	],
	'interview',
);

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = propertiesOf(
	resource,
	[
		...candidateInterview,
		...companyMember,
		...companyOperator,
		...contract,
		...interview,
		...job,
		...jobDriver,
		...ownApplication,
	],
	[
		allowPastTimes(['interview', 'candidateInterview'], ['amend', 'create', 'update']),
		commonFormat(
			['interview', 'candidateInterview'],
			['accept', 'amend', 'cancel', 'create', 'reject', 'update'],
		),
	],
);
