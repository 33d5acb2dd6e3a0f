import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';

import { getTimeZones } from '../shared/timeZones';
import { transport } from '../shared/transport';
import { boooply } from './boooply';
import { searchInterviews, searchParticipants } from './listSearch';
import { properties } from './resources';

export class Boooply implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Boooply',
		name: 'boooply',
		icon: { light: 'file:../../icons/boooply.svg', dark: 'file:../../icons/boooply.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Schedule, move and read AI interviews, human interviews and team meetings',
		defaults: { name: 'Boooply' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'boooplyApi', required: true }],
		requestDefaults: { baseURL: '={{$credentials.baseUrl}}' },
		requestOperations: { pagination: transport(boooply, properties) },
		sensitiveOutputFields: [
			'apiKey',
			'joinToken',
			'participants[*].joinToken',
			'participants[*].joinUrl',
			'videoUrl',
		],
		properties,
	};

	methods = {
		listSearch: { searchInterviews, searchParticipants },
		loadOptions: { getTimeZones },
	};
}
