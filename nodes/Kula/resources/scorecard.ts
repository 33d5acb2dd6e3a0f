import type { INodeProperties } from 'n8n-workflow';

import { query } from '../fields/builders';
import { locator } from '../fields/locator';
import { datesAndOrder, filters } from './collections';
import { listing, operationsOf, shownFor } from './operations';

/** Known from the vendor's JavaScript client; scorecards can only be read. */
export const scorecard: INodeProperties[] = [
	operationsOf(
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
		[locator('id', 'Application', 'searchApplications', 'The application')],
	),
	...filters(
		'scorecard',
		['getAll'],
		[
			query.choices(
				'status',
				'Statuses',
				['draft', 'submitted'],
				'Only scorecards in one of these states',
			),
			query.choices(
				'type',
				'Types',
				['assessment', 'interview', 'review'],
				'Only scorecards of these types',
			),
			...datesAndOrder(),
		],
	),
];
