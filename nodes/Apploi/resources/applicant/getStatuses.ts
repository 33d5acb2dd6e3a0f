import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { teamField } from '../teamField';
import { statusRows } from './statusRows';

/** Known from a third party's integration, which does not say what a row holds. */
export const getStatuses: Operation = {
	name: 'Get Statuses',
	value: 'getStatuses',
	action: 'Get the statuses of applicants',
	description:
		"List the statuses an applicant can have. Not in the vendor's public reference: known from a third party's integration.",
	routing: {
		request: { method: 'GET', url: '/applicants/applicant-statuses' },
		output: { postReceive: [statusRows] },
	},
};

/** Statuses cannot be read without a team. */
export const getStatusesFields = shownFor(
	'applicant',
	['getStatuses'],
	[teamField('team_id', { isNeeded: true })],
);
