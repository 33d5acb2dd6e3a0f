import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { datesAndOrder, filters } from '../collections';
import { listing } from '../operations';

/** Known from the vendor's JavaScript client; scorecards can only be read. */
export const scorecard: INodeProperties[] = [
	operationField(
		'scorecard',
		[
			listing({
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many scorecards of an application',
				description: 'List the scorecards of one application',
				call: 'GET /v1/applications/{id}/scorecards',
			}),
		],
		'getAll',
	),
	...shownFor(
		'scorecard',
		['getAll'],
		[idLocator('id', 'Application', 'searchApplications', 'The application')],
	),
	...filters(
		'scorecard',
		['getAll'],
		[
			query.someOf(
				'status',
				'Statuses',
				['draft', 'submitted'],
				'Only scorecards in one of these states',
			),
			query.someOf(
				'type',
				'Types',
				['assessment', 'interview', 'review'],
				'Only scorecards of these types',
			),
			...datesAndOrder(),
		],
	),
];
