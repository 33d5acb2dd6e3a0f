import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { asAgentTool } from '../shared/editor/agentTool';
import { operationInWords } from '../shared/editor/subtitle';
import { getTimeZones } from '../shared/editor/timeZones';
import { run } from '../shared/request/run';
import { interviewScheduler } from './interviewScheduler';
import {
	searchContracts,
	searchInterviewers,
	searchJobDrivers,
	searchOwnInterviews,
} from './listSearch';
import { properties } from './resources';

const lists = {
	listSearch: { searchContracts, searchInterviewers, searchJobDrivers, searchOwnInterviews },
	loadOptions: { getTimeZones },
};

export class InterviewScheduler implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Interview Scheduler',
		name: 'interviewScheduler',
		icon: {
			light: 'file:../../icons/interviewScheduler.svg',
			dark: 'file:../../icons/interviewScheduler.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: operationInWords(),
		description: 'Create, amend, accept and cancel interviews with drivers who apply for jobs',
		defaults: { name: 'Interview Scheduler' },
		usableAsTool: true,
		builderHint: asAgentTool,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'interviewSchedulerApi', required: true }],
		properties,
	};

	methods = lists;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, interviewScheduler, { properties, lists });
	}
}
