import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

/** A free time, the same from every vendor. */
export interface Slot extends IDataObject {
	/** ISO 8601, on the clock of the time zone. */
	start: string | null;
	end: string | null;
	/** An IANA name. */
	timeZone: string;
	/** Who is free, as the fields for people take them. */
	who: Array<string | number>;
}

/**
 * What an operation puts out of free slots: one item, or one for each slot while One Item per Slot is on. Without a slot
 * there is one item all the same, so that a workflow can branch.
 *
 * @param beside what else is known of the search
 */
export function slotItems(
	item: IExecuteSingleFunctions,
	slots: Slot[],
	beside: IDataObject,
): INodeExecutionData[] {
	const available = slots.length > 0;
	const isSplit = item.getNodeParameter('options.oneItemPerSlot', false) === true;
	if (!isSplit) return [{ json: { available, slots, ...beside } }];
	if (!available) return [{ json: { available, ...beside } }];
	return slots.map((slot) => ({ json: { available, ...slot, ...beside } }));
}
