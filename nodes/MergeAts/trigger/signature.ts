import { createHmac } from 'node:crypto';

import { areEqual, type SignatureCheck } from '../../shared/trigger/signature';

/** HMAC-SHA256 of the body in base64url, with or without padding. */
export const base64urlSignature: SignatureCheck = (given, body, secret) =>
	areEqual(
		given.trim().replace(/={1,2}$/, ''),
		createHmac('sha256', secret).update(body).digest('base64url'),
	);
