import axios from 'axios';
import { jsonParse, type IDataObject } from 'n8n-workflow';

import type { FunctionTool } from './schema';

/** An endpoint that speaks OpenAI's chat completions. */
export interface Endpoint {
	/** Such as `https://api.openai.com/v1`. */
	url: string;
	key: string;
	model: string;
}

/** What a model wants called. */
export interface FunctionCall {
	name: string;
	arguments: IDataObject;
}

interface Completion {
	choices: Array<{
		message: { tool_calls?: Array<{ function: { name: string; arguments: string } }> };
	}>;
}

/**
 * The first tool that a model calls for a request; undefined where it calls none.
 *
 * @throws Error where the endpoint refuses
 */
export async function firstCall(
	{ url, key, model }: Endpoint,
	instructions: string,
	request: string,
	tools: FunctionTool[],
): Promise<FunctionCall | undefined> {
	const messages = [
		{ role: 'system', content: instructions },
		{ role: 'user', content: request },
	];
	const { data } = await axios.post<Completion>(
		`${url.replace(/\/$/, '')}/chat/completions`,
		{ model, messages, tools },
		{ headers: { authorization: `Bearer ${key}` } },
	);
	const call = data.choices[0]?.message.tool_calls?.[0]?.function;
	if (!call) return undefined;
	return {
		name: call.name,
		arguments: jsonParse<IDataObject>(call.arguments, { fallbackValue: {} }),
	};
}
