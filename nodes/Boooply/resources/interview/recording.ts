import { isRecord } from '../../../shared/values';
import { resultOutput } from './results';

/** A recording as it is put out; `ready` is false where there is none, with the vendor's reason. */
export const recording = resultOutput(({ recording: found, message }) => {
	if (isRecord(found)) return { ready: true, ...found };
	return { ready: false, ...(message === undefined ? {} : { message }) };
});
