import type { IWebhookFunctions } from 'n8n-workflow';

import { secretsIn } from './signature';

/** Milliseconds for which a process keeps secrets: n8n 2 takes longer to read a credential than for all else it does with a delivery. */
const KEPT_MILLISECONDS = 10_000;

interface Kept {
	secrets: string[];
	until: number;
}

/** By workflow, node and credential. */
const kept = new Map<string, Kept>();

/** The secrets that may have signed a delivery. */
export interface Secrets {
	/** Those that were read some seconds ago, or just now. */
	known: string[];
	/** Reads those that were known before anew; left out where they were read just now. */
	renew?: () => Promise<string[]>;
}

/** The secrets in a field of the trigger's credential. */
export async function credentialSecrets(
	context: IWebhookFunctions,
	credential: string,
	field: string,
): Promise<Secrets> {
	const { id: nodeId, credentials } = context.getNode();
	const key = [context.getWorkflow().id, nodeId, credentials?.[credential]?.id].join('/');
	const renew = async () => {
		const { [field]: value } = await context.getCredentials(credential);
		const secrets = secretsIn(value);
		kept.delete(key);
		if (secrets.length > 0) kept.set(key, { secrets, until: Date.now() + KEPT_MILLISECONDS });
		return secrets;
	};
	for (const [old, { until }] of kept) if (until <= Date.now()) kept.delete(old);
	const known = kept.get(key)?.secrets;
	return known ? { known, renew } : { known: await renew() };
}
