import type { INodeProperties } from 'n8n-workflow';

import { timeZoneOf } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { checkedZone } from '../../../shared/request/operation';
import { query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { filters } from '../collections';
import { listing, operation } from '../operations';
import { check, checkFields } from './check';
import { computedSoFar } from './computation';

const getResult = operation({
	name: 'Get Result',
	value: 'getResult',
	action: 'Get the result of an availability check',
	description: 'Read a computation once, whether it is finished or not',
	call: 'GET /v1/interviews/interviewers_availability/{poll_id}',
	walk: computedSoFar,
	preSend: [checkedZone],
});

const getOrganizers = listing({
	name: 'Get Organizers',
	value: 'getOrganizers',
	action: 'Get who can organize interviews of a job',
	description: 'List users with a connected calendar who may manage candidates of a job',
	call: 'GET /v1/interviews/valid_organizers',
});

const getConferenceHosts = listing({
	name: 'Get Conference Hosts',
	value: 'getConferenceHosts',
	action: 'Get who can host conferences',
	description: 'List users with a seat at the conference service',
	call: 'GET /v1/interviews/conference_hosts',
});

const getPlan = operation({
	name: 'Get Plan',
	value: 'getPlan',
	action: 'Get the interview plan of a job',
	description: "Get a job's stages with the interviews prepared for them",
	call: 'GET /v1/jobs/{job_id}/interview_plan',
});

const find = query.text('query', 'Search', 'Only users whose name or email has this text');

export const availability: INodeProperties[] = [
	operationField(
		'availability',
		[check, getConferenceHosts, getOrganizers, getPlan, getResult],
		'check',
	),
	...checkFields,
	...shownFor(
		'availability',
		['getResult'],
		[
			{
				displayName: 'Poll ID',
				name: 'poll_id',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 65f1c0a2b3d4e5f601234567',
				description: 'The ID that Check returns, also in the error of a search that took too long',
			},
			timeZoneOf('the slots'),
		],
	),
	...shownFor(
		'availability',
		['getPlan'],
		[idLocator('job_id', 'Job', 'searchJobs', 'The job whose plan to read')],
	),
	...shownFor(
		'availability',
		['getOrganizers'],
		[
			{
				...query.record('job_id', 'Job', 'searchJobs', 'The job to organize interviews for'),
				required: true,
			},
		],
	),
	...shownFor(
		'availability',
		['getConferenceHosts'],
		[query.oneOf('provider', 'Provider', ['zoom'], 'The conference service; only Zoom is offered')],
	),
	...filters('availability', ['getOrganizers', 'getConferenceHosts'], [find]),
];
