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
import { kula } from './kula';
import { listSearch } from './listSearch';
import { loadOptions } from './loadOptions';
import { properties } from './resources';

const lists = { listSearch, loadOptions: { ...loadOptions, getTimeZones } };

export class Kula implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kula',
		name: 'kula',
		icon: { light: 'file:../../icons/kula.svg', dark: 'file:../../icons/kula.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationInWords({
			autocomplete: 'Job Board Suggestion',
			source: 'Candidate Source',
		}),
		description:
			'Schedule interviews, work with candidates and jobs, and react to events in Kula ATS',
		defaults: { name: 'Kula' },
		usableAsTool: true,
		builderHint: asAgentTool,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kulaApi', required: true }],
		sensitiveOutputFields: ['conference_url', 'external.video_conferencing_url', 'link', 'secret'],
		properties,
	};

	methods = lists;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, kula, { properties, lists });
	}
}
