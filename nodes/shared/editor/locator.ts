import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** The form of IDs that are whole numbers. */
export const digitsOnly: INodePropertyMode['validation'] = [
	{
		type: 'regex',
		properties: { regex: '^\\s*[0-9]+\\s*$', errorMessage: 'An ID has digits only' },
	},
];

/**
 * A field that picks one record; its name is also a placeholder of a path or the vendor's name of a field. The
 * placeholder shows how an ID looks, the hint where it is found.
 */
interface Locating
	extends Pick<INodeProperties, 'description' | 'displayName' | 'name'>,
		Pick<INodePropertyMode, 'hint' | 'placeholder' | 'validation'> {
	/** The list search that finds the records. */
	search: string;
	/** What the ID is called, where it is no ID. */
	by?: Pick<INodePropertyMode, 'displayName' | 'name'>;
	/** Further ways to pick a record. */
	modes?: INodePropertyMode[];
}

/** A field that picks one record: from the list, or by its ID. */
export function locator({
	search,
	placeholder,
	hint,
	validation,
	by = { displayName: 'By ID', name: 'id' },
	modes = [],
	...field
}: Locating): INodeProperties {
	return {
		...field,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
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
