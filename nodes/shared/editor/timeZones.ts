import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** The IANA time zones, for a dropdown whose first choice is the workflow's own zone. */
export async function getTimeZones(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return [
		{ name: `Workflow's Time Zone (${this.getTimezone()})`, value: '' },
		...Intl.supportedValuesOf('timeZone').map((zone) => ({ name: zone, value: zone })),
	];
}
