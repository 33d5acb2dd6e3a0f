import type { INodeProperties } from 'n8n-workflow';

/** The job that an operation is about; its ID fills `{job_id}` of a path. */
export const jobField: INodeProperties = {
	displayName: 'Job',
	name: 'job_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The job posting',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a job…',
			typeOptions: { searchListMethod: 'searchJobs', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 67890',
			hint: 'The ID that Job: Search puts out',
		},
	],
};
