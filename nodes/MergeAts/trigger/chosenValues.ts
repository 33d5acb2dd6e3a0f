import type { IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The values of a parameter that takes several. */
export function chosenValues(
	context: IPollFunctions | IWebhookFunctions,
	parameter: string,
): string[] {
	const values: unknown = context.getNodeParameter(parameter, []);
	return Array.isArray(values) ? values.map(String).filter((value) => value !== '') : [];
}
