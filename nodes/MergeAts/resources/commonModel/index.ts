import type { INodeProperties } from 'n8n-workflow';

import { simplify } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import type { Operation } from '../../../shared/request/operation';
import { once, type Walk } from '../../../shared/request/paging/walk';
import { commonInterview } from '../../commonInterview';
import { cursors } from '../../mergeAts';
import type { CommonModel } from '../../model/commonModel';
import { commonModels, resourcesWhere } from '../../model/commonModels';
import { judged } from '../../writes/writtenRecord';
import { recordField, recordLocator } from '../recordLocator';
import { applicationFields, applicationOperations } from './application';
import { attachmentFields, attachmentOperations } from './attachment';
import { namingCandidates } from './candidateNames';
import { candidateFields, candidateOperations } from './candidate';
import { interviewFields, tellingGaps } from './interview';
import { create, get, getAll, getCreateFields, type Way } from './operations';
import { readingRelated } from './wholeRelated';
import { writeFields } from './writeFields';

/** Operations that single models have beyond the others. */
const ownOperations: Partial<Record<string, Operation[]>> = {
	application: applicationOperations,
	attachment: attachmentOperations,
	candidate: candidateOperations,
};

/** How records of most models are read and written. */
const plainWays = {
	page: { walk: cursors },
	one: { walk: once },
	written: { walk: judged },
};

/** How interviews are, whose people and stages may be read besides. */
function asInterviews(walk: Walk, ...furtherCalls: string[]): Way {
	return {
		walk: inCommonFormat(commonInterview, namingCandidates(walk)),
		furtherCalls: ['GET /ats/v1/applications/{id}', ...furtherCalls],
	};
}

const interviewWays = {
	page: asInterviews(tellingGaps(cursors), 'GET /ats/v1/applications'),
	one: asInterviews(tellingGaps(once)),
	written: asInterviews(
		readingRelated(judged),
		'GET /ats/v1/job-interview-stages/{id}',
		'GET /ats/v1/users/{id}',
	),
};

function modelOperations(model: CommonModel): Operation[] {
	const { page, one, written } = model.resource === 'interview' ? interviewWays : plainWays;
	return [
		getAll(model, page),
		...(model.isListOnly ? [] : [get(model, one)]),
		...(model.creates ? [create(model, written), getCreateFields(model)] : []),
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
