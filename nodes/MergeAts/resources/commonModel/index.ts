import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { commonModels, resourcesWhere, type CommonModel } from '../../commonModels';
import { locator } from '../locator';
import { operationField } from '../operationField';
import { applicationFields, applicationOperations } from './application';
import { candidateFields, candidateOperations } from './candidate';
import { create, get, getAll, getCreateFields } from './operations';
import { writeFields } from './writeFields';

/** Operations that single models have beyond the others. */
const ownOperations: Partial<Record<string, INodePropertyOptions[]>> = {
	application: applicationOperations,
	candidate: candidateOperations,
};

function operationsOf(model: CommonModel): INodePropertyOptions[] {
	const operations = [
		getAll(model),
		...(model.readsOne ? [get(model)] : []),
		...(model.creates ? [create(model), getCreateFields(model)] : []),
		...(ownOperations[model.resource] ?? []),
	];
	return sortBy(operations, 'name');
}

/** The record that an operation is about; its ID fills `{id}` of the path. */
const recordField: INodeProperties = {
	...locator({
		displayName: 'Record',
		name: 'id',
		description: 'The record that the operation is about, one of the resource chosen above',
		search: 'searchRecords',
	}),
	required: true,
	displayOptions: {
		show: {
			resource: [...resourcesWhere(({ readsOne }) => readsOne), 'issue'],
			operation: ['changeStage', 'get', 'getUpdateFields', 'update'],
		},
	},
};

const jobField: INodeProperties = {
	...locator({
		displayName: 'Job',
		name: 'job_id',
		description: 'The job whose screening questions to list',
		search: 'searchJobs',
	}),
	required: true,
	displayOptions: { show: { resource: ['screeningQuestion'], operation: ['getAll'] } },
};

/** Says what the credential's ATS supplies, so that an empty status or location puzzles nobody. */
const interviewSupport: INodeProperties = {
	displayName: 'Support of This ATS Name or ID',
	name: 'interviewSupport',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getInterviewSupport' },
	default: '',
	displayOptions: { show: { resource: ['interview'] } },
	description:
		'Only tells what the ATS of the linked account supplies and accepts for interviews; nothing of it is sent. Open the list to read it. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** The fields of all common models. */
export const commonModelFields: INodeProperties[] = [
	...commonModels.map((model) => operationField(model.resource, operationsOf(model), 'getAll')),
	recordField,
	jobField,
	...applicationFields,
	...candidateFields,
	...writeFields,
	interviewSupport,
];
