import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';

/** Jobs > Drivers, Reject verified job driver (operator). */
export const reject: Operation = {
	name: 'Reject',
	value: 'reject',
	action: 'Reject a job driver',
	description: 'Turn down a verified driver',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/job_drivers/{id}/reject_verified' },
		output: { postReceive: [records('job_driver')] },
	},
};

/** The reason as it is sent under one of the names. */
function reasonField(name: string): INodeProperties {
	return {
		displayName: 'Reason',
		name: 'reason',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. The license has expired',
		displayOptions: { show: { reasonName: [name] } },
		description: 'Why the driver is rejected',
		routing: { send: { type: 'body', property: `job_driver.${name}` } },
	};
}

/** The page lists the reason under one name and sends it under another in its sample. */
export const rejectFields = shownFor(
	'jobDriver',
	['reject'],
	[
		notice(
			'rejectNotice',
			'This ends the application of the driver. No call to undo this is documented.',
		),
		{
			displayName: 'Send Reason As',
			name: 'reasonName',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Ignore Reason', value: 'ignore_reason', description: "As in the vendor's sample" },
				{ name: 'Reason', value: 'reason', description: "As in the vendor's list of parameters" },
			],
			default: 'reason',
			description: 'The name under which the reason is sent: the documentation shows two',
		},
		reasonField('reason'),
		reasonField('ignore_reason'),
	],
);
