import { NodeApiError, NodeOperationError, type INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';
import sortBy from 'lodash/sortBy';

import type { Vendor } from '../answer/vendor';
import type { Writes } from './writes';

/** An error names at most so many items. */
const MOST_NAMED = 100;

function listed(items: string[]): string {
	const rest = items.length - MOST_NAMED;
	return items.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function named(index: number, [record]: INodeExecutionData[], { recordIds }: Vendor): string {
	const id: unknown = recordIds.map((field) => get(record?.json, field)).find(Boolean);
	return id === undefined ? `item ${index}` : `item ${index} (${String(id)})`;
}

/**
 * Adds to the error that ends a run which other items were carried out before, or may have been: no output shows them.
 */
export async function tellCarriedOut(
	error: unknown,
	writes: Writes,
	vendor: Vendor,
): Promise<void> {
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) return;
	const done: string[] = [];
	const perhaps: string[] = [];
	for (const [index, records] of sortBy([...writes], '0')) {
		const [outcome] = await Promise.allSettled([records]);
		if (outcome.status === 'rejected') {
			if (outcome.reason !== error) perhaps.push(`item ${index}`);
		} else done.push(named(index, outcome.value, vendor));
	}
	if (done.length + perhaps.length === 0) return;
	const told = [
		done.length > 0 ? `Carried out: ${listed(done)}.` : '',
		perhaps.length > 0 ? `Perhaps carried out: ${listed(perhaps)}.` : '',
		"To run the others, leave these out, or set 'Once For' under Options.",
	].filter(Boolean);
	// With Retry On Fail the same error can end several tries.
	const said = error.description ?? '';
	if (said.endsWith(told.join(' '))) return;
	error.description = [said, ...told].join(' ').trim();
	const doubt = perhaps.length > 0 ? `, perhaps: ${perhaps.length}` : '';
	error.message += ` (other items carried out: ${done.length}${doubt})`;
}
