import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../shared/editor/resource';
import { query } from '../fields/builders';
import { listing, operation } from './operations';

/** What can be looked up by name: the end of the operation's value, its words, its paths, and whether it needs a text. */
const NAMES = [
	{ value: 'Companies', lookup: '/v1/companies', board: 'companies', text: true },
	{ value: 'Currencies', lookup: '/v1/currencies' },
	{ value: 'Degrees', lookup: '/v1/degrees', board: 'degrees', optional: true },
	{ value: 'Disciplines', lookup: '/v1/disciplines', board: 'disciplines', text: true },
	{ value: 'Industries', lookup: '/v1/industries', board: 'industries' },
	{ value: 'Institutions', lookup: '/v1/institutions', board: 'institutions', text: true },
	{ value: 'Locations', lookup: '/v1/locations', board: 'locations', text: true },
	{ value: 'Skills', lookup: '/v1/skills', text: true },
	{ value: 'Tags', lookup: '/v1/tags', text: true },
] as const;

const operationNamed = (value: string) => `get${value}`;

const boardNames = NAMES.flatMap((name) => ('board' in name ? [name] : []));

/** Suggestions for the forms of a job board; they have no pages. */
export const autocomplete: INodeProperties[] = [
	operationField(
		'autocomplete',
		boardNames.map(({ value, board }) =>
			operation({
				name: `Get ${value}`,
				value: operationNamed(value),
				action: `Get ${board} for a form`,
				description: `Suggest ${board} for a form of the job board`,
				call: `GET /v1/job-boards/autocomplete/${board}`,
			}),
		),
		'getCompanies',
	),
	...shownFor(
		'autocomplete',
		boardNames.flatMap((name) => ('text' in name ? [operationNamed(name.value)] : [])),
		[
			{
				...query.text('q', 'Search', 'The text that was typed so far'),
				required: true,
			},
		],
	),
];

const lookupOperations = (needsText: boolean): string[] =>
	NAMES.flatMap((name) =>
		'text' in name === needsText && (needsText || 'optional' in name)
			? [operationNamed(name.value)]
			: [],
	);

/** Lists whose IDs other calls take. */
export const lookup: INodeProperties[] = [
	operationField(
		'lookup',
		NAMES.map(({ value, lookup: path }) =>
			listing({
				name: `Get ${value}`,
				value: operationNamed(value),
				action: `Look up ${value.toLowerCase()}`,
				description: `Find the IDs of ${value.toLowerCase()}`,
				call: `GET ${path}`,
			}),
		),
		'getLocations',
	),
	...shownFor('lookup', lookupOperations(true), [
		{
			...query.text('query', 'Search', 'Only records with this text in their name'),
			required: true,
		},
	]),
	...shownFor('lookup', lookupOperations(false), [
		query.text('query', 'Search', 'Only records with this text in their name'),
	]),
];
