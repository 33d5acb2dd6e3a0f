import { nodeNameToToolName, traverseNodeParameters, type FromAIArgument } from 'n8n-workflow';

import type { AgentTool } from './catalogue';

/** One argument of a tool. */
interface ArgumentSchema {
	type: string;
	description?: string;
	default?: FromAIArgument['defaultValue'];
}

/** A tool as OpenAI's interface describes it to a model. */
export interface FunctionTool {
	type: 'function';
	function: {
		name: string;
		description: string;
		parameters: {
			type: 'object';
			properties: Record<string, ArgumentSchema>;
			required: string[];
		};
	};
}

function argumentSchema({ type = 'string', description, defaultValue }: FromAIArgument) {
	return { type, description, ...(defaultValue !== undefined && { default: defaultValue }) };
}

/** A tool as n8n shows it to a model: its arguments are the `$fromAI` calls in the fields. */
export function functionOf({ name, does, parameters }: AgentTool): FunctionTool {
	const found: FromAIArgument[] = [];
	traverseNodeParameters(parameters, found);
	return {
		type: 'function',
		function: {
			name: nodeNameToToolName(name),
			description: does,
			parameters: {
				type: 'object',
				properties: Object.fromEntries(found.map((entry) => [entry.key, argumentSchema(entry)])),
				required: found
					.filter(({ defaultValue }) => defaultValue === undefined)
					.map(({ key }) => key),
			},
		},
	};
}
