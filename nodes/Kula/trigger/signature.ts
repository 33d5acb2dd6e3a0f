import { createHmac } from 'node:crypto';

import { areEqual, type SignatureCheck } from '../../shared/trigger/signature';

/** Seconds by which the time of a signature may differ from ours. */
const TOLERANCE = 300;

const TIMED = /^\s*t=(\d+)\s*,\s*v1=([0-9a-f]+)\s*$/i;

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`, at most 300 seconds old or ahead. */
export const timedSignature: SignatureCheck = (given, body, secret, now) => {
	const [, seconds, digest] = TIMED.exec(given) ?? [];
	if (seconds === undefined || digest === undefined) return false;
	if (Math.abs(now / 1000 - Number(seconds)) > TOLERANCE) return false;
	const expected = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
	return areEqual(digest.toLowerCase(), expected);
};
