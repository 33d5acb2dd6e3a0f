import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

interface Locating {
	/** The parameter, which is also a placeholder of a path or the vendor's name of a field. */
	name: string;
	displayName: string;
	/** The list search that finds the records. */
	search: string;
	description: string;
	/** How an ID looks. */
	placeholder: string;
	/** Where the ID is found. */
	hint?: string;
	/** Checks what is typed. */
	validation?: INodePropertyMode['validation'];
	/** What the ID is called, where it is no ID. */
	by?: { displayName: string; name: string };
	/** Further ways to pick a record. */
	modes?: INodePropertyMode[];
}

/** A field that picks one record: from the list, or by its ID. */
export function locator({
	name,
	displayName,
	search,
	description,
	placeholder,
	hint,
	validation,
	by = { displayName: 'By ID', name: 'id' },
	modes = [],
}: Locating): INodeProperties {
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
				placeholder: 'Select…',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ ...by, type: 'string', placeholder, hint, validation },
			...modes,
		],
	};
}
