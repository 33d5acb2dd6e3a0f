import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../../shared/values';
import type { Ready } from './results';

/** A recording as it is put out; `ready` is false where there is none, with the vendor's reason. */
export function recordingIn({ recording, message }: IDataObject): Ready {
	if (isRecord(recording)) return { ready: true, ...recording };
	return { ready: false, ...(message === undefined ? {} : { message }) };
}
