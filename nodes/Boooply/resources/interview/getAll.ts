import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { list, momentInQuery } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { pages } from '../../boooply';
import { commonInterview } from '../../commonInterview';
import { simplifiedMeeting, wholeMeeting } from './meeting';

/** API reference, List Interviews. */
export const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many interviews',
		description: 'List interviews, filtered by status, type, date or score',
		routing: {
			request: { method: 'GET', url: '/api/integration/interviews' },
			output: { postReceive: [records('meetings'), wholeMeeting, simplifiedMeeting] },
		},
	},
	inCommonFormat(commonInterview, pages),
);

export const getAllFields = shownFor(
	'interview',
	['getAll'],
	[
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Date Field',
					name: 'dateField',
					type: 'options',
					options: [
						{ name: 'Created', value: 'created' },
						{ name: 'Scheduled', value: 'scheduled' },
					],
					default: 'created',
					description: 'Which date Date From and Date To look at',
					routing: { send: { type: 'query', property: 'dateField' } },
				},
				{
					displayName: 'Date From',
					name: 'dateFrom',
					type: 'dateTime',
					default: '',
					description:
						'Only interviews at or after this time, in the time zone of the workflow unless it has an offset',
					routing: {
						send: {
							type: 'query',
							property: 'dateFrom',
							preSend: [momentInQuery('dateFrom', 'Date From')],
						},
					},
				},
				{
					displayName: 'Date To',
					name: 'dateTo',
					type: 'dateTime',
					default: '',
					description:
						'Only interviews at or before this time, in the time zone of the workflow unless it has an offset',
					routing: {
						send: {
							type: 'query',
							property: 'dateTo',
							preSend: [momentInQuery('dateTo', 'Date To')],
						},
					},
				},
				{
					displayName: 'Maximum Score',
					name: 'scoreMax',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 100 },
					default: 100,
					description:
						'Only interviews scored at most this; interviews without a score are left out',
					routing: { send: { type: 'query', property: 'scoreMax' } },
				},
				{
					displayName: 'Minimum Score',
					name: 'scoreMin',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 100 },
					default: 0,
					description:
						'Only interviews scored at least this; interviews without a score are left out',
					routing: { send: { type: 'query', property: 'scoreMin' } },
				},
				{
					displayName: 'Search',
					name: 'search',
					type: 'string',
					default: '',
					placeholder: 'e.g. Backend Engineer',
					description: 'Looks in meeting code, candidate name, job role and title',
					routing: { send: { type: 'query', property: 'search' } },
				},
				{
					displayName: 'Source ID',
					name: 'sourceId',
					type: 'string',
					default: '',
					description: 'Only interviews that came from this ATS or integration',
					routing: { send: { type: 'query', property: 'sourceId' } },
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'multiOptions',
					options: [
						{ name: 'Active', value: 'ACTIVE' },
						{ name: 'Cancelled', value: 'CANCELLED' },
						{ name: 'Completed', value: 'COMPLETED' },
						{ name: 'Failed', value: 'FAILED' },
						{ name: 'Scheduled', value: 'SCHEDULED' },
					],
					default: [],
					description: 'Only interviews in one of these states',
					routing: { send: { type: 'query', property: 'status' } },
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'AI Interview', value: 'AI_ONLY' },
						{ name: 'Any', value: '' },
						{ name: '1-to-1 Interview', value: 'HUMAN' },
						{ name: 'Team Meeting', value: 'TEAM' },
					],
					default: '',
					description: 'Only interviews of this type',
					routing: { send: { type: 'query', property: 'type' } },
				},
			],
		},
	],
);
