import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { prepare } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { records } from '../../../shared/records';
import { isRecord } from '../../../shared/request';

const shown = { resource: ['jobDriver'], operation: ['reject'] };

const checked = prepare(function ({ body }) {
	const given = isRecord(body) && isRecord(body.job_driver) ? Object.values(body.job_driver) : [];
	if (given.some((reason) => String(reason ?? '').trim() !== '')) return;
	refuse(this, "'Reason' is empty", "Say in 'Reason' why the driver is rejected.");
});

/** Jobs > Drivers, Reject verified job driver (operator). */
export const reject: INodePropertyOptions = {
	name: 'Reject',
	value: 'reject',
	action: 'Reject a job driver',
	description: 'Turn down a verified driver',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/job_drivers/{id}/reject_verified' },
		send: { preSend: [checked] },
		output: { postReceive: [records('job_driver')] },
	},
};

const reason: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. The licence has expired',
	description: 'Why the driver is rejected',
};

/** The page lists the reason under one name and sends it under another in its sample. */
export const rejectFields: INodeProperties[] = [
	{
		displayName: 'Send Reason As',
		name: 'reasonName',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: shown },
		options: [
			{ name: 'Ignore Reason', value: 'ignore_reason', description: "As in the vendor's sample" },
			{ name: 'Reason', value: 'reason', description: "As in the vendor's list of parameters" },
		],
		default: 'reason',
		description: 'The name under which the reason is sent: the documentation shows two',
	},
	{
		...reason,
		displayOptions: { show: { ...shown, reasonName: ['reason'] } },
		routing: { send: { type: 'body', property: 'job_driver.reason' } },
	},
	{
		...reason,
		displayOptions: { show: { ...shown, reasonName: ['ignore_reason'] } },
		routing: { send: { type: 'body', property: 'job_driver.ignore_reason' } },
	},
];
