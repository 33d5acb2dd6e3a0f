import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { commonModel } from '../../model/commonModels';
import { judged, writtenRecord } from '../../writes/writtenRecord';
import { recordLocator } from '../recordLocator';

/** ATS reference, Applications: what applications have beyond other models. */
export const applicationOperations: Operation[] = [
	{
		name: 'Change Stage',
		value: 'changeStage',
		action: 'Change the stage of an application',
		description:
			'Move an application to another stage of its job, in the ATS of the linked account',
		walk: judged,
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/applications/{id}/change-stage' },
			output: { postReceive: [writtenRecord(commonModel('application'))] },
		}),
	},
];

export const applicationFields = [
	...shownFor(
		'application',
		['changeStage'],
		[
			{
				...recordLocator({
					name: 'job_interview_stage',
					displayName: 'New Stage',
					description: "The stage to move to; the list shows the stages of the application's job",
					search: 'searchStagesOfApplication',
				}),
				routing: { send: { type: 'body', property: 'job_interview_stage' } },
			},
		],
	),
	...shownFor(
		'application',
		['getCreateFields'],
		[
			{
				displayName: 'Template ID',
				name: 'application_remote_template_id',
				type: 'string',
				default: '',
				description:
					'The template on which the required fields depend; one of the choices of remote_template_id that this operation lists without it',
				routing: { send: { type: 'query', property: 'application_remote_template_id' } },
			},
		],
	),
];
