import { createHmac } from 'node:crypto';
import { Duration } from 'luxon';
import type { Context, Handler } from 'openapi-backend';
import { refuse } from './errors';
import type { Company, User } from './records';
import type { SchedulerState } from './state';

/** In every sample of the vendor a token is valid for so long. */
const validSeconds = Duration.fromObject({ days: 30 }).as('seconds');

/** A JWT as the vendor's samples have it; it opens the sandbox until it expires or is revoked. */
export function issueToken(state: SchedulerState, { id }: User): string {
	const iat = Math.floor(state.now() / 1000);
	const jti = String(state.nextId());
	const claims = { sub: String(id), scp: 'user', aud: null, iat, exp: iat + validSeconds, jti };
	const unsigned = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
	const signature = createHmac('sha256', 'sandbox').update(unsigned).digest('base64url');
	const token = `${unsigned}.${signature}`;
	state.tokens.set(token, { userId: id, expiresAt: (iat + validSeconds) * 1000 });
	return token;
}

export function securityHandlers(state: SchedulerState): Record<string, Handler> {
	return {
		bearer({ request }: Context): User | undefined {
			const token = String(request.headers.authorization).replace(/^Bearer /, '');
			const grant = state.tokens.get(token);
			return grant && grant.expiresAt > state.now() ? state.users.get(grant.userId) : undefined;
		},
	};
}

/** @throws Refusal 403 unless the user who is signed in works for a company. */
export function operatorOf({ security }: Context): User & { company: Company } {
	const user: User = security.bearer;
	const { company } = user;
	return company === null ? refuse(403, 'Only operators can do this') : { ...user, company };
}

/** @throws Refusal 403 unless the user who is signed in is a driver. */
export function driverOf({ security }: Context): User {
	const user: User = security.bearer;
	return user.role === 'driver' ? user : refuse(403, 'Only drivers can do this');
}

function encoded(part: object): string {
	return Buffer.from(JSON.stringify(part)).toString('base64url');
}
