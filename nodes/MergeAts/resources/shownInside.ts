import type { INodeProperties } from 'n8n-workflow';

/** Shows a field of a collection for some of the resources and operations that have the collection. */
export function shownInside(
	resources: string[],
	operations?: string[],
): INodeProperties['displayOptions'] {
	return { show: { '/resource': resources, ...(operations && { '/operation': operations }) } };
}
