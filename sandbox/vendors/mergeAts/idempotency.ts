import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import { detailAnswer } from './errors';
import type { MergeAtsState } from './state';

/** Milliseconds of sandbox time in which a key is remembered. */
const lifetime = 24 * 3600_000;

/** Answers a write again as before when its Idempotency-Key is known; 400 when the body is another one. */
export function once(
	state: MergeAtsState,
	context: Context<unknown, unknown, object>,
	write: () => Answer,
): Answer {
	const { headers, path, requestBody } = context.request;
	const key = headers['idempotency-key'];
	if (key === undefined) return write();
	const { writes } = accountOf(context);
	const now = state.services.clock.now();
	const request = JSON.stringify([path, requestBody]);
	const known = writes.get(String(key));
	if (known && now < known.expiresAt) {
		return known.request === request
			? known.answer
			: detailAnswer(400, 'The Idempotency-Key was used with another request.');
	}
	const answer = write();
	writes.set(String(key), { request, answer, expiresAt: now + lifetime });
	return answer;
}
