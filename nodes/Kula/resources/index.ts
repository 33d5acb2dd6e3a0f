import type { INodeProperties } from 'n8n-workflow';

import { commonFormat, oneItemPerSlot, simplify } from '../../shared/editor/fields';
import { propertiesOf, resourceField } from '../../shared/editor/resource';
import { application } from './application';
import { availability } from './availability';
import { candidate } from './candidate';
import { interview } from './interview';
import { job } from './job';
import { jobStage } from './jobStage';
import { requisition } from './requisition';
import { scorecard } from './scorecard';
import { autocomplete, lookup } from './suggestions';
import { uniformResources } from './uniformLists';
import { user } from './user';
import { webhook } from './webhook';

const resource = resourceField(
	[
		{ name: 'Application', value: 'application' },
		{ name: 'Availability', value: 'availability' },
		{ name: 'Candidate', value: 'candidate' },
		{ name: 'Candidate Source', value: 'source' },
		{ name: 'Custom Field', value: 'customField' },
		{ name: 'Department', value: 'department' },
		{ name: 'Email Template', value: 'emailTemplate' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Board Suggestion', value: 'autocomplete' },
		{ name: 'Job Post', value: 'jobPost' },
		{ name: 'Job Stage', value: 'jobStage' },
		{ name: 'Lookup', value: 'lookup' },
		{ name: 'Milestone', value: 'milestone' },
		{ name: 'Office', value: 'office' },
		{ name: 'Rejection Reason', value: 'rejectionReason' },
		{ name: 'Requisition', value: 'requisition' },
		{ name: 'Role', value: 'role' },
		{ name: 'Scorecard', value: 'scorecard' },
		{ name: 'Scorecard Template', value: 'scorecardTemplate' },
		{ name: 'Shared Calendar', value: 'sharedCalendar' },
		{ name: 'User', value: 'user' },
		{ name: 'Webhook', value: 'webhook' },
	],
	'interview',
);

const simplifiable = {
	show: { resource: ['candidate', 'interview', 'requisition', 'user'] },
	hide: { operation: ['getFields'] },
};

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = propertiesOf(
	resource,
	[
		...interview,
		...availability,
		...application,
		...scorecard,
		...candidate,
		...job,
		...jobStage,
		...user,
		...requisition,
		...uniformResources,
		...autocomplete,
		...lookup,
		...webhook,
		{ ...simplify, displayOptions: simplifiable },
	],
	[
		commonFormat(
			['interview'],
			[
				'cancel',
				'create',
				'get',
				'getAll',
				'getAllOfApplication',
				'markNoShow',
				'rebook',
				'undoNoShow',
				'update',
				'waitForConferenceLink',
			],
		),
		oneItemPerSlot(['check', 'getResult']),
	],
);
