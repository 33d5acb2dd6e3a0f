/** A filter by time. */
export interface TimeFilter {
	name: string;
	displayName: string;
	description: string;
	resources: string[];
}

function window(
	what: string,
	name: string,
	description: string,
	resources: string[],
): TimeFilter[] {
	return [
		{
			name: `${name}_after`,
			displayName: `${what} After`,
			description: `Only what ${description} after this time`,
			resources,
		},
		{
			name: `${name}_before`,
			displayName: `${what} Before`,
			description: `Only what ${description} before this time`,
			resources,
		},
	];
}

/**
 * Filters by time; ATS reference, each list.
 *
 * @param models resources of the common models whose lists can be filtered by time
 */
export function timeFilters(models: string[]): TimeFilter[] {
	return [
		...window('Created', 'created', 'Merge created', models),
		...window(
			'Modified',
			'modified',
			'Merge synced or changed (not when it changed in the ATS)',
			models,
		),
		...window('First Incident', 'first_incident_time', 'first occurred', ['issue']),
		...window('Last Incident', 'last_incident_time', 'last occurred', ['issue']),
		{
			name: 'start_date',
			displayName: 'Start Date',
			description: 'Only what happened after this time',
			resources: ['auditTrail', 'issue'],
		},
		{
			name: 'end_date',
			displayName: 'End Date',
			description: 'Only what happened before this time',
			resources: ['auditTrail', 'issue'],
		},
	];
}
