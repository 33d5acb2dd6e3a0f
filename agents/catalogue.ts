import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { parse } from 'yaml';

/** A step of this package as an agent's tool. */
export interface AgentTool {
	/** What the step is called. */
	name: string;
	/** Class name of the node, such as `Boooply`. */
	node: string;
	/** What the model is told of it. */
	does: string;
	parameters: INodeParameters;
}

/** What a recruiter asks for, and the call that does it. */
export interface AgentRequest {
	says: string;
	/** The name of the tool. */
	tool: string;
	arguments: IDataObject;
	/** The arguments that may have any words. */
	inOwnWords?: string[];
	/** Method and path of what the vendor must get. */
	sends: string;
	/** What its body must have in it. */
	body?: IDataObject;
}

/** The day on which the requests are made. */
export const today = 'Monday, 1 March 2094';

function read(file: string): unknown {
	return parse(readFileSync(join(__dirname, file), 'utf8'));
}

/** The tools, as `tools.yaml` has them. */
export function agentTools(): AgentTool[] {
	const { tools } = read('tools.yaml') as { tools: AgentTool[] };
	return tools;
}

/** The requests, as `requests.yaml` has them. */
export function agentRequests(): AgentRequest[] {
	return read('requests.yaml') as AgentRequest[];
}

/**
 * The tool that a request needs.
 *
 * @throws Error where there is none of that name
 */
export function toolOf(tools: AgentTool[], { tool }: AgentRequest): AgentTool {
	const found = tools.find(({ name }) => name === tool);
	if (!found) throw new Error(`There is no tool ${tool}`);
	return found;
}
