import type { IDataObject } from 'n8n-workflow';

import { isEmpty } from '../../../shared/values';
import type { Ready } from './results';

/** A transcript as it is put out; `ready` is false where there is none. */
export function transcriptIn({ success: _success, ...answer }: IDataObject): Ready {
	return { ready: !isEmpty(answer.transcript), ...answer };
}
