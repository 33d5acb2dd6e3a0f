import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../../../shared/input/refuse';
import { pathPart } from '../../../shared/request/path';
import type { Courier } from '../../../shared/request/paging/walk';
import { replacedInterview, type Replaced } from '../../../shared/request/replacing';
import { meetingCodeOf } from './meeting';

/** What an interview is called in messages. */
export const nameOf = (item: IExecuteSingleFunctions): string => `Interview ${meetingCodeOf(item)}`;

/**
 * Where the interview is that another takes the place of.
 *
 * @throws NodeOperationError where none is given
 */
export const oldUrl = (item: IExecuteSingleFunctions): string =>
	`/api/integration/interviews/${pathPart(item, 'meetingCode', 'Interview')}`;

/** The interview that another takes the place of. */
export async function oldMeeting(
	item: IExecuteSingleFunctions,
	courier: Courier,
): Promise<IDataObject> {
	return await replacedInterview(item, courier, { url: oldUrl(item), property: 'meeting' });
}

/** What becomes of the old interview, and what it is in the end. */
type Fate = Replaced & { oldInterview: 'cancelled' | 'ended' | 'kept' };

/**
 * What has to be done about the old interview: it may not stay active beside the new one.
 *
 * @throws NodeOperationError where it would
 */
export function fateOf(
	item: IExecuteSingleFunctions,
	{ sessionStatus: status }: IDataObject,
): Fate {
	const name = nameOf(item);
	const isKept = item.getNodeParameter('oldInterview', 'cancel') === 'keep';
	if (status === 'CANCELLED') return { name, oldInterview: 'cancelled' };
	if (status === 'COMPLETED' || status === 'FAILED') {
		return { name, oldInterview: isKept ? 'kept' : 'ended' };
	}
	if (status === 'ACTIVE') {
		refuse(
			item,
			`${name} is under way`,
			'Boooply cancels no interview that is under way, and beside it a new one would be a second. Run this item again when it has ended.',
		);
	}
	if (isKept) {
		refuse(
			item,
			`${name} has not taken place, so both would be booked`,
			"Set 'Old Interview' to Cancel, or move the interview with Interview: Reschedule.",
		);
	}
	const reason: unknown = item.getNodeParameter('additionalFields.reason', '');
	const ending = {
		request: {
			method: 'PATCH',
			url: `${oldUrl(item)}/cancel`,
			body: reason ? { reason: String(reason) } : undefined,
		},
		done: 'cancelled',
	} as const;
	return { name, ending, oldInterview: 'cancelled' };
}
