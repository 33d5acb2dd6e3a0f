import type { INodeProperties } from 'n8n-workflow';

import { shownInside } from './shownInside';

/** How large a file may be, in megabytes. */
export const MAXIMUM_SIZE = { displayName: 'Maximum Size', fallback: 50, least: 1 };

export const maximumSize: INodeProperties = {
	displayName: MAXIMUM_SIZE.displayName,
	name: 'maximumSize',
	type: 'number',
	typeOptions: { minValue: MAXIMUM_SIZE.least, numberPrecision: 0 },
	default: MAXIMUM_SIZE.fallback,
	description: 'How many megabytes the file may have; the item fails where it has more',
	displayOptions: shownInside(['attachment'], ['download']),
};
