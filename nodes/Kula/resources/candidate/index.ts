import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { datesAndOrder, filters, updateFields } from '../collections';
import { listing, operation } from '../operations';
import { create, createFields } from './create';
import { upsert, upsertFields } from './createOrUpdate';
import { common, email, firstName } from './fields';
import { candidateOutput } from './output';
import { search, searchFields } from './search';
import { uploadFields, uploadResume } from './uploadResume';

const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a candidate',
	description: 'Get one candidate',
	call: 'GET /v1/candidates/{id}',
	postReceive: candidateOutput,
});

const getAll = listing({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many candidates',
	description: 'List candidates, or find one by the exact email address',
	call: 'GET /v1/candidates',
	postReceive: candidateOutput,
});

const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a candidate',
	description: 'Change what is known of a candidate; tags, skills and social URLs are replaced',
	call: 'PATCH /v1/candidates/{id}',
	postReceive: candidateOutput,
});

export const candidate: INodeProperties[] = [
	operationField(
		'candidate',
		[create, get, getAll, search, update, uploadResume, upsert],
		'getAll',
	),
	...shownFor(
		'candidate',
		['get', 'update', 'uploadResume'],
		[idLocator('id', 'Candidate', 'searchCandidates', 'The candidate')],
	),
	...createFields,
	...upsertFields,
	...updateFields(
		'candidate',
		['update'],
		[
			firstName,
			email,
			...common,
			body.text('title', 'Title', 'The present job title', 'e.g. Engineer'),
		],
	),
	...uploadFields,
	...filters(
		'candidate',
		['getAll'],
		[
			query.text(
				'email',
				'Email',
				'Only the candidate with exactly this email address',
				'e.g. mina@example.com',
			),
			...datesAndOrder(),
		],
	),
	...searchFields,
];
