import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Secrets } from './credentialSecrets';
import { fingerprint, isDuplicate } from './duplicates';
import { parsedJson } from '../input/json';
import { isRecord } from '../values';
import type { SignatureCheck } from './signature';

/** How a vendor's deliveries are told from forgeries, and what they say. */
export interface Reception {
	/** The vendor's name, for the log. */
	vendor: string;
	/** Header of the signature, in lower case. */
	signatureHeader: string;
	check: SignatureCheck;
	secrets: Secrets;
	/** Whether the vendor's own samples sign the body written anew, in which case both forms are accepted. */
	signsRewritten: boolean;
	/** Hours for which the same delivery runs once; undefined where duplicates are welcome. */
	duplicateHours: number | undefined;
	/** What of the payload goes into the workflow, or undefined where the event was not asked for. */
	read(payload: IDataObject): Arrival | undefined;
}

/** An event that the workflow is interested in. */
export interface Arrival {
	output: IDataObject;
	/** What makes it the same delivery: all of it equal. */
	identity: unknown;
}

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** The bytes as they came; n8n leaves them out for forms, which no vendor sends. */
function bodyOf(context: IWebhookFunctions): Uint8Array {
	const { rawBody }: { rawBody?: Uint8Array } = context.getRequestObject();
	return rawBody ?? new Uint8Array();
}

/** The JSON of a body written anew; undefined where it is none, or nested too deep to be written. */
function rewritten(body: Uint8Array): Uint8Array | undefined {
	try {
		return new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(body))));
	} catch {
		return undefined;
	}
}

/** Whether n8n can write a payload when it keeps the run: it cannot where it is nested too deep. */
function isWritable(payload: unknown): boolean {
	try {
		JSON.stringify(payload);
		return true;
	} catch {
		return false;
	}
}

function isSigned(
	context: IWebhookFunctions,
	body: Uint8Array,
	{ signatureHeader, check, signsRewritten }: Reception,
	secrets: string[],
): boolean {
	if (secrets.length === 0) return context.getNodeParameter('allowUnsigned', false) === true;
	const given = context.getHeaderData()[signatureHeader];
	if (typeof given !== 'string') return false;
	const now = Date.now();
	if (secrets.some((secret) => check(given, body, secret, now))) return true;
	const anew = signsRewritten ? rewritten(body) : undefined;
	return anew !== undefined && secrets.some((secret) => check(given, anew, secret, now));
}

async function isGenuine(
	context: IWebhookFunctions,
	body: Uint8Array,
	reception: Reception,
): Promise<boolean> {
	const { known, renew } = reception.secrets;
	if (isSigned(context, body, reception, known)) return true;
	return renew !== undefined && isSigned(context, body, reception, await renew());
}

/**
 * Receives a delivery: refuses what is not signed by the vendor (401) and what is no JSON object (400), answers events
 * that were not asked for or that came before with 200 and no run, and puts all others into the workflow.
 */
export async function receive(
	context: IWebhookFunctions,
	reception: Reception,
): Promise<IWebhookResponseData> {
	const { vendor, read, duplicateHours } = reception;
	const body = bodyOf(context);
	if (!(await isGenuine(context, body, reception))) {
		context.logger.warn(`${vendor} Trigger refused a delivery: its signature is missing or wrong`, {
			workflowId: context.getWorkflow().id,
			nodeName: context.getNode().name,
		});
		return answer(context, 401, 'The signature is missing or wrong');
	}
	const payload = parsedJson(new TextDecoder().decode(body));
	if (!isRecord(payload) || !isWritable(payload)) {
		return answer(context, 400, 'The body is not a JSON object');
	}
	const arrival = read(payload);
	if (!arrival) return answer(context, 200, 'This event is not asked for');
	const isTest = context.getMode() === 'manual';
	if (duplicateHours !== undefined && !isTest) {
		const delivery = fingerprint(arrival.identity);
		if (await isDuplicate(context, delivery, duplicateHours)) {
			return answer(context, 200, 'This delivery came before');
		}
	}
	return { workflowData: [[{ json: arrival.output }]] };
}
