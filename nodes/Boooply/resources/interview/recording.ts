import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../../shared/values';
import { shaped } from '../../../shared/request/records';

/** A recording as it is put out; `available` is false where there is none, with the vendor's reason. */
export const recording = shaped(({ recording: found, message }): IDataObject => {
	if (isRecord(found)) return { available: true, ...found };
	return { available: false, ...(message === undefined ? {} : { message }) };
});
