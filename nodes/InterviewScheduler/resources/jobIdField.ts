import type { INodeProperties } from 'n8n-workflow';

/** The job that a path is about. No call to list jobs is documented. */
export const jobIdField: INodeProperties = {
	displayName: 'Job ID',
	name: 'job_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 332',
	description: 'The job, by the ID that Job: Create returns',
};
