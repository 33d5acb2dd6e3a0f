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
import { getWriteFields } from './editor/writeForm';
import { listSearch } from './listSearch';
import { loadOptions } from './loadOptions';
import { mergeAts } from './mergeAts';
import { properties } from './resources';

const lists = { listSearch, loadOptions: { ...loadOptions, getTimeZones } };

export class MergeAts implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Merge ATS',
		name: 'mergeAts',
		icon: { light: 'file:../../icons/mergeAts.svg', dark: 'file:../../icons/mergeAts.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationInWords({
			eeoc: 'Equal Opportunity Statement',
			key: 'API Key',
			passthrough: 'ATS Request',
			remoteField: 'ATS Field',
			scope: 'Permission',
		}),
		description:
			'Read, write and watch interviews, candidates, applications and more in the applicant tracking systems of your customers',
		defaults: { name: 'Merge ATS' },
		usableAsTool: true,
		builderHint: asAgentTool,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mergeAtsApi', required: true }],
		sensitiveOutputFields: ['account_token', 'key', 'link_token', 'magic_link_url'],
		properties,
	};

	methods = { ...lists, resourceMapping: { getWriteFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, mergeAts, { properties, lists });
	}
}
