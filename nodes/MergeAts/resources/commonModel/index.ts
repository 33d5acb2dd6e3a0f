import type { INodeProperties } from 'n8n-workflow';

import { simplify } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { once } from '../../../shared/request/paging/walk';
import { cursors } from '../../mergeAts';
import type { CommonModel } from '../../model/commonModel';
import { commonModels, resourcesWhere } from '../../model/commonModels';
import { recordField, recordLocator } from '../recordLocator';
import { applicationFields, applicationOperations } from './application';
import { attachmentFields, attachmentOperations } from './attachment';
import { namingCandidates } from './candidateNames';
import { candidateFields, candidateOperations } from './candidate';
import { interviewFields, tellingGaps } from './interview';
import { create, get, getAll, getCreateFields } from './operations';
import { writeFields } from './writeFields';

/** Operations that single models have beyond the others. */
const ownOperations: Partial<Record<string, Operation[]>> = {
	application: applicationOperations,
	attachment: attachmentOperations,
	candidate: candidateOperations,
};

function modelOperations(model: CommonModel): Operation[] {
	const [page, one] =
		model.resource === 'interview'
			? [namingCandidates(tellingGaps(cursors)), namingCandidates(tellingGaps(once))]
			: [cursors, once];
	return [
		getAll(model, page),
		...(model.isListOnly ? [] : [get(model, one)]),
		...(model.creates ? [create(model), getCreateFields(model)] : []),
		...(ownOperations[model.resource] ?? []),
	];
}

const jobField = recordLocator({
	name: 'job_id',
	displayName: 'Job',
	description: 'The job whose screening questions to list',
	search: 'searchJobs',
});

/** The fields of all common models. */
export const commonModelFields: INodeProperties[] = [
	...commonModels.map((model) => operationField(model.resource, modelOperations(model), 'getAll')),
	{
		...recordField,
		displayOptions: {
			show: {
				resource: resourcesWhere(({ isListOnly }) => !isListOnly),
				operation: ['changeStage', 'download', 'get', 'getUpdateFields', 'update'],
			},
		},
	},
	...shownFor('screeningQuestion', ['getAll'], [jobField]),
	...applicationFields,
	...attachmentFields,
	...candidateFields,
	...interviewFields,
	...writeFields,
	{
		...simplify,
		displayOptions: {
			show: {
				resource: resourcesWhere(({ columns }) => columns !== undefined),
				operation: [
					'changeStage',
					'create',
					'get',
					'getAll',
					'getCreateFields',
					'getUpdateFields',
					'update',
					'upsert',
				],
			},
		},
	},
];
