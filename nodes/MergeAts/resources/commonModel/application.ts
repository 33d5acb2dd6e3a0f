import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { onLinkedAccount } from '../../accountToken';
import { commonModel } from '../../commonModels';
import { judged, writtenRecord } from '../../writes/writtenRecord';
import { locator } from '../locator';

/** ATS reference, Applications: what applications have beyond other models. */
export const applicationOperations: INodePropertyOptions[] = [
	{
		name: 'Change Stage',
		value: 'changeStage',
		action: 'Change the stage of an application',
		description:
			'Move an application to another stage of its job, in the ATS of the linked account',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/applications/{id}/change-stage' },
			send: { preSend: [walk(judged)] },
			output: { postReceive: [writtenRecord(commonModel('application'))] },
		}),
	},
];

export const applicationFields: INodeProperties[] = [
	{
		...locator({
			displayName: 'New Stage',
			name: 'job_interview_stage',
			description: "The stage to move to; the list shows the stages of the application's job",
			search: 'searchStagesOfApplication',
		}),
		required: true,
		displayOptions: { show: { resource: ['application'], operation: ['changeStage'] } },
		routing: { send: { type: 'body', property: 'job_interview_stage' } },
	},
	{
		displayName: 'Template ID',
		name: 'application_remote_template_id',
		type: 'string',
		default: '',
		displayOptions: { show: { resource: ['application'], operation: ['getCreateFields'] } },
		description:
			'The template on which the required fields depend; one of the choices of remote_template_id that this operation lists without it',
		routing: { send: { type: 'query', property: 'application_remote_template_id' } },
	},
];
