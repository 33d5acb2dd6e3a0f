import type { INodeProperties } from 'n8n-workflow';

import { digitsOnly, locator } from '../../shared/editor/locator';

/** A field that picks one of Kula's records, whose IDs are whole numbers. */
export function idLocator(
	name: string,
	displayName: string,
	search: string,
	description: string,
): INodeProperties {
	return locator({
		name,
		displayName,
		search,
		description,
		placeholder: 'e.g. 41',
		validation: digitsOnly,
	});
}
