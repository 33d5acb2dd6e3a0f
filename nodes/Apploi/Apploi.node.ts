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
import { apploi } from './apploi';
import { searchApplicants, searchJobs } from './listSearch';
import { getQuestions, getStatuses } from './loadOptions';
import { properties } from './resources';

const lists = {
	listSearch: { searchApplicants, searchJobs },
	loadOptions: { getQuestions, getStatuses, getTimeZones },
};

export class Apploi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Apploi',
		name: 'apploi',
		icon: { light: 'file:../../icons/apploi.svg', dark: 'file:../../icons/apploi.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationInWords(),
		description:
			'Schedule interviews, record messages, read and submit applications, and react to new applicants',
		defaults: { name: 'Apploi' },
		usableAsTool: true,
		builderHint: asAgentTool,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'apploiApi', required: true }],
		properties,
	};

	methods = lists;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, apploi, { properties, lists });
	}
}
