import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { body } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { additionalFields, datesAndOrder, filters } from '../collections';
import { listing, operation } from '../operations';

/** Known from the vendor's JavaScript client. */
export const jobStage: INodeProperties[] = [
	operationField(
		'jobStage',
		[
			operation({
				name: 'Create',
				value: 'create',
				action: 'Create a stage of a job',
				description: "Add a stage to a job's pipeline",
				call: 'POST /v1/jobs/{job_id}/stages',
			}),
			listing({
				name: 'Get Activities',
				value: 'getActivities',
				action: 'Get the activities of a stage',
				description: 'List what is prepared for a stage',
				call: 'GET /v1/jobs/{job_id}/stages/{stage_id}/activities',
			}),
			listing({
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many stages of a job',
				description: 'List the stages that applications to a job pass through',
				call: 'GET /v1/jobs/{job_id}/stages',
			}),
		],
		'getAll',
	),
	...shownFor(
		'jobStage',
		['create', 'getActivities', 'getAll'],
		[idLocator('job_id', 'Job', 'searchJobs', 'The job')],
	),
	...shownFor(
		'jobStage',
		['getActivities'],
		[idLocator('stage_id', 'Stage', 'searchStages', 'The stage of the job')],
	),
	...shownFor(
		'jobStage',
		['create'],
		[{ ...body.text('name', 'Name', 'What the stage is called', 'e.g. Panel'), required: true }],
	),
	...additionalFields(
		'jobStage',
		['create'],
		[
			body.amount(
				'candidate_review_time',
				'Candidate Review Time',
				'How many days a review is expected to take',
				2,
				{ numberPrecision: 0 },
			),
			body.record(
				'milestone_id',
				'Milestone',
				'searchMilestones',
				'The milestone that the stage belongs to',
			),
			body.amount('position', 'Position', 'The place in the pipeline, counted from 1', 1, {
				minValue: 1,
				numberPrecision: 0,
			}),
		],
	),
	...filters('jobStage', ['getAll', 'getActivities'], datesAndOrder()),
];
