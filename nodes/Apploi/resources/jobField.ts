import { locator } from '../../shared/editor/locator';

/** The job that an operation is about; its ID fills `{job_id}` of a path. */
export const jobField = locator({
	name: 'job_id',
	displayName: 'Job',
	search: 'searchJobs',
	description: 'The job posting',
	placeholder: 'e.g. 67890',
	hint: 'The ID that Job: Search returns',
});
