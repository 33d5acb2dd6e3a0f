import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import type { CommonInterview } from '../answer/commonInterview';
import { once, type Walk } from './paging/walk';

/** Whether the user wants interviews in the common format. */
export function wantsCommonFormat(item: IExecuteSingleFunctions): boolean {
	return item.getNodeParameter('options.commonFormat', false) === true;
}

/**
 * Puts out interviews in the common format while Common Format is on: after the walk, which tells records apart by the
 * vendor's own fields.
 *
 * @param commonInterview the vendor's interview in the common format
 */
export function inCommonFormat(
	commonInterview: (interview: IDataObject) => CommonInterview,
	walk: Walk = once,
): Walk {
	return async (item, courier) => {
		const found = await walk(item, courier);
		if (wantsCommonFormat(item)) for (const one of found) one.json = commonInterview(one.json);
		return found;
	};
}
