import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../../../shared/input/refuse';
import { pathPart } from '../../../shared/request/path';
import type { Courier } from '../../../shared/request/paging/walk';
import { replacedInterview, type Ending, type Replaced } from '../../../shared/request/replacing';

/** What may become of the old interview. */
export const CHOICES = ['cancel', 'keep', 'markNoShow'];

/** What an interview is called in messages. */
export const nameOf = (item: IExecuteSingleFunctions): string =>
	`Interview ${String(item.getNodeParameter('id', '', { extractValue: true })).trim()}`;

/**
 * Where the interview is that another takes the place of.
 *
 * @throws NodeOperationError where none is given
 */
export const oldUrl = (item: IExecuteSingleFunctions): string =>
	`/v1/interviews/${pathPart(item, 'id', 'Interview')}`;

/** The interview that another takes the place of. */
export async function oldInterview(
	item: IExecuteSingleFunctions,
	courier: Courier,
): Promise<IDataObject> {
	return await replacedInterview(item, courier, { url: oldUrl(item), property: 'data' });
}

/** What becomes of the old interview, and what it is in the end. */
type Fate = Replaced & { oldInterview: 'cancelled' | 'ended' | 'kept' | 'noShow' };

/** The states in which an interview takes no more of anybody's time. */
const OVER: Record<string, Fate['oldInterview']> = {
	cancelled: 'cancelled',
	candidate_no_show: 'noShow',
	ended: 'ended',
};

function refuseToKeep(item: IExecuteSingleFunctions, name: string): never {
	return refuse(
		item,
		`${name} is not over, so both would be booked`,
		"Set 'Old Interview' to Cancel, or move the interview with Interview: Update.",
	);
}

function refuseNoShow(item: IExecuteSingleFunctions, name: string): never {
	return refuse(
		item,
		`${name} has not started, so nobody has missed it`,
		"Set 'Old Interview' to Cancel, or move the interview with Interview: Update.",
	);
}

/**
 * What has to be done about the old interview: it may not stay active beside the new one.
 *
 * @throws NodeOperationError where it would, or cannot be marked as a no-show
 */
export function fateOf(item: IExecuteSingleFunctions, interview: IDataObject): Fate {
	const name = nameOf(item);
	const choice: unknown = item.getNodeParameter('oldInterview', 'markNoShow');
	const status = String(interview.meeting_status);
	const over = OVER[status];
	const ending = (action: string, done: string): Ending => ({
		request: { method: 'POST', url: `${oldUrl(item)}/${action}` },
		done,
	});
	if (choice === 'keep') {
		return over
			? { name, oldInterview: over === 'ended' ? 'kept' : over }
			: refuseToKeep(item, name);
	}
	if (choice === 'cancel') {
		if (over) return { name, oldInterview: over };
		return { name, ending: ending('cancel', 'cancelled'), oldInterview: 'cancelled' };
	}
	if (over && over !== 'ended') return { name, oldInterview: over };
	if (status === 'not_started') refuseNoShow(item, name);
	const mark = ending('mark_candidate_no_show', 'marked as a no-show');
	return { name, ending: mark, oldInterview: 'noShow' };
}
