/** Chosen as the job of a requisition that is to belong to none. */
export const NO_JOB = 'none';

export const EMPLOYMENT_TYPES = [
	'full_time',
	'contract',
	'internship',
	'part_time',
	'seasonal',
	'temporary',
];
export const TYPES = ['new_hire', 'backfill', 'contract', 'internal', 'internship'];
export const STATUSES = [
	'approved',
	'archived',
	'closed',
	'created',
	'draft',
	'filled',
	'open',
	'pending_approval',
	'rejected',
];
