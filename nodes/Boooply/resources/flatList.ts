import type { PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { prepare } from '../../shared/request/operation';

/** Makes one list of a body field whose entries may be lists themselves, because an expression gave several at once. */
export function flatList(property: string): PreSendAction {
	return prepare((request) => {
		const given: unknown = get(request.body, property);
		if (Array.isArray(given)) set(request, `body.${property}`, given.flat(Infinity));
	});
}
