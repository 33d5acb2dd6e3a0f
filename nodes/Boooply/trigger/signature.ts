import { createHmac } from 'node:crypto';

import { areEqual, type SignatureCheck } from '../../shared/trigger/signature';

/** HMAC-SHA256 of the body in hex. */
export const hexSignature: SignatureCheck = (given, body, secret) =>
	areEqual(given.trim().toLowerCase(), createHmac('sha256', secret).update(body).digest('hex'));
