import type { INodeProperties } from 'n8n-workflow';

interface Locator {
	displayName: string;
	name: string;
	/** The method that fills the list. */
	search: string;
	/** What is chosen, such as `a candidate`. */
	what: string;
	placeholder: string;
	description: string;
	hint: string;
}

/** A field that picks one record from a list or by its ID. */
export function locator({
	displayName,
	name,
	search,
	what,
	placeholder,
	description,
	hint,
}: Locator): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select ${what}…`,
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder,
				hint,
				validation: [
					{
						type: 'regex',
						properties: { regex: '^\\s*[0-9]+\\s*$', errorMessage: 'An ID has digits only' },
					},
				],
			},
		],
	};
}
