import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { additionalFields } from './additionalFields';
import { checkCreate } from './createChecks';

/** Jobs, Create job. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a job',
	description: 'Post a job that drivers can apply for',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs' },
		send: { preSend: [checkCreate] },
		output: { postReceive: [records('job')] },
	},
};

/** What the page marks as required. Choices are the values of its samples: an expression may give others. */
export const createFields = shownFor(
	'job',
	['create'],
	[
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Courier',
			routing: { send: { type: 'body', property: 'job.title' } },
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Parcels in the city, by day',
			routing: { send: { type: 'body', property: 'job.description' } },
		},
		{
			displayName: 'Industries',
			name: 'industries',
			type: 'multiOptions',
			options: [
				{ name: 'Bus', value: 'bus' },
				{ name: 'Courier', value: 'courier' },
				{ name: 'International', value: 'international' },
				{ name: 'Medical', value: 'medical' },
				{ name: 'Private Hire', value: 'private_hire' },
				{ name: 'Rail Replacement', value: 'rail_replacement' },
				{ name: 'Tourism', value: 'tourism' },
				{ name: 'Warehouse', value: 'warehouse' },
			],
			default: [],
			required: true,
			description: 'The industries of the job',
			routing: { send: { type: 'body', property: 'job.industries' } },
		},
		{
			displayName: 'Job Type',
			name: 'jobType',
			type: 'options',
			options: [
				{ name: 'Fixed-Term Contract', value: 'fixed_term_contract' },
				{ name: 'Full Time', value: 'full_time' },
				{ name: 'Part Time', value: 'part_time' },
				{ name: 'Temporary Contract', value: 'temporary_contract' },
			],
			default: 'full_time',
			description: 'The kind of employment',
			routing: { send: { type: 'body', property: 'job.job_type' } },
		},
		{
			displayName: 'Drivers Required',
			name: 'driversRequired',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 1,
			description: 'How many drivers are wanted',
			routing: { send: { type: 'body', property: 'job.drivers_required' } },
		},
		{
			displayName: 'Minimum Rating',
			name: 'minRating',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 1 },
			default: 0,
			description: 'The lowest rating a driver may have',
			routing: { send: { type: 'body', property: 'job.min_rating' } },
		},
		{
			displayName: 'Postcode',
			name: 'postcode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. M1 1AE',
			description: 'The postcode of the place of work',
			routing: { send: { type: 'body', property: 'job.postcode' } },
		},
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'The first day of work',
			routing: { send: { type: 'body', property: 'job.start_date' } },
		},
		{
			displayName: 'Show Hours By',
			name: 'showBy',
			type: 'options',
			options: [
				{ name: 'Fixed Hours', value: 'fixed_hours' },
				{ name: 'Maximum Hours', value: 'maximum_hours' },
				{ name: 'Minimum Hours', value: 'minimum_hours' },
			],
			default: 'minimum_hours',
			description: 'How the hours are shown',
			routing: { send: { type: 'body', property: 'job.show_by' } },
		},
		{
			displayName: 'Wages',
			name: 'wages',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Wage',
			default: {},
			required: true,
			description: 'The wages of special days',
			routing: { send: { type: 'body', property: 'job.wages_attributes' } },
			options: [
				{
					displayName: 'Wage',
					name: 'wage',
					values: [
						{
							displayName: 'Kind',
							name: 'kind',
							type: 'options',
							options: [
								{ name: 'Bank Holiday', value: 'bank_holiday' },
								{ name: 'Saturday', value: 'saturday' },
								{ name: 'Sunday', value: 'sunday' },
							],
							default: 'saturday',
							description: 'The kind of day',
						},
						{
							displayName: 'Rate',
							name: 'rate',
							type: 'number',
							typeOptions: { minValue: 0, numberPrecision: 2 },
							default: 0,
						},
					],
				},
			],
		},
		additionalFields,
	],
);
