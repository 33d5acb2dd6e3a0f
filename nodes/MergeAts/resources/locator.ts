import type { INodeProperties } from 'n8n-workflow';

const ANY_UUID = '^\\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\s*$';

interface Locator {
	displayName: string;
	name: string;
	description: string;
	/** The list search method of its dropdown. */
	search: string;
}

/** A field for one record of Merge, chosen from a list or named by its Merge ID. */
export function locator({ displayName, name, description, search }: Locator): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select from the list…',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. b8faf072-98b9-4445-8a9a-6b4950efca19',
				hint: "Merge's own ID, not that of the ATS, which Get Many finds under Remote ID",
				validation: [
					{
						type: 'regex',
						properties: {
							regex: ANY_UUID,
							errorMessage: 'Merge IDs look like b8faf072-98b9-4445-8a9a-6b4950efca19',
						},
					},
				],
			},
		],
	};
}
