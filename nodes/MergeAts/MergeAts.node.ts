import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';

import { transport } from '../shared/transport';
import { hints } from './hints';
import { listSearch } from './listSearch';
import { mergeAts } from './mergeAts';
import { properties } from './resources';
import { getInterviewSupport, getWriteFields } from './writeForm';

export class MergeAts implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Merge ATS',
		name: 'mergeAts',
		icon: { light: 'file:../../icons/mergeAts.svg', dark: 'file:../../icons/mergeAts.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Read and write interviews, candidates, applications and more in the applicant tracking systems of your customers',
		defaults: { name: 'Merge ATS' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mergeAtsApi', required: true }],
		requestDefaults: { baseURL: '={{$credentials.baseUrl}}' },
		requestOperations: { pagination: transport(mergeAts, properties) },
		sensitiveOutputFields: ['account_token', 'key', 'link_token', 'magic_link_url'],
		hints,
		properties,
	};

	methods = {
		listSearch,
		loadOptions: { getInterviewSupport },
		resourceMapping: { getWriteFields },
	};
}
