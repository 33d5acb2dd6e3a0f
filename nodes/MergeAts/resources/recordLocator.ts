import type { INodeProperties } from 'n8n-workflow';

import { locator } from '../../shared/editor/locator';

const ANY_UUID = '^\\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\s*$';

interface RecordField {
	name: string;
	displayName: string;
	description: string;
	/** The list search that finds the records. */
	search: string;
}

/** A field for one record of Merge, chosen from a list or named by its Merge ID. */
export function recordLocator({ name, displayName, description, search }: RecordField) {
	return locator({
		name,
		displayName,
		search,
		description,
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
	});
}

/** The record that an operation is about; its ID fills `{id}` of the path. */
export const recordField: INodeProperties = recordLocator({
	name: 'id',
	displayName: 'Record',
	description: 'The record that the operation is about, one of the resource chosen above',
	search: 'searchRecords',
});
