export const KINDS = ['one_on_one', 'panel'] as const;

export const LOCATIONS = [
	'google_meet',
	'hackerrank',
	'microsoft_teams',
	'onsite',
	'phone',
	'zoom',
] as const;

export const MEETING_STATUSES = [
	'candidate_no_show',
	'cancelled',
	'ended',
	'in_progress',
	'not_started',
] as const;
