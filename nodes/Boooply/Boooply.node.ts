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
import { boooply } from './boooply';
import { searchInterviews, searchParticipants } from './listSearch';
import { properties } from './resources';

const lists = {
	listSearch: { searchInterviews, searchParticipants },
	loadOptions: { getTimeZones },
};

export class Boooply implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Boooply',
		name: 'boooply',
		icon: { light: 'file:../../icons/boooply.svg', dark: 'file:../../icons/boooply.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationInWords({ apiKey: 'API Key' }),
		description:
			'Schedule, move and read AI interviews, 1-to-1 interviews and team meetings, and react to their results',
		defaults: { name: 'Boooply' },
		usableAsTool: true,
		builderHint: asAgentTool,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'boooplyApi', required: true }],
		sensitiveOutputFields: [
			'apiKey',
			'joinToken',
			'participants[*].joinToken',
			'participants[*].joinUrl',
			'recording.videoUrl',
			'videoUrl',
		],
		properties,
	};

	methods = lists;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, boooply, { properties, lists });
	}
}
