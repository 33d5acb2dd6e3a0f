import type { Context, Handler } from 'openapi-backend';
import type { Tenant } from './records';
import { platformKey, type BoooplyState } from './state';

/** What follows `Bearer ` in the request's Authorization header. */
function keyOf({ request }: Context): string {
	return String(request.headers.authorization ?? '').replace(/^Bearer /, '');
}

/**
 * What each kind of key opens. Whether a platform key also reads an organization's interviews is not documented:
 * it does not here.
 */
export function securityHandlers(state: BoooplyState): Record<string, Handler> {
	return {
		organizationKey: (context: Context): Tenant | undefined => state.tenants.get(keyOf(context)),
		platformKey: (context: Context): boolean => keyOf(context) === platformKey,
	};
}

/** Whether the request carries a key of either kind. */
export function hasKnownKey(state: BoooplyState, context: Context): boolean {
	const key = keyOf(context);
	return key === platformKey || state.tenants.has(key);
}

/** The organization whose key the request carries. */
export function tenantOf({ security }: Context): Tenant {
	return security.organizationKey;
}
