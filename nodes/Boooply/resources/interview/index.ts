import type { INodeProperties } from 'n8n-workflow';
import { get } from './get';
export const interview: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['interview'] } },
		options: [get],
		default: 'get',
	},
	{ displayName: 'Interview', name: 'meetingCode', type: 'resourceLocator', default: { mode: 'list', value: '' },
		displayOptions: { show: { resource: ['interview'], operation: ['get'] } },
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: 'searchInterviews', searchable: true } },
			{ displayName: 'By Code', name: 'code', type: 'string' },
		] },
];
