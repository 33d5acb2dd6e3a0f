import { mapValues } from 'lodash';
import pLimit from 'p-limit';

import { agentRequests, agentTools, today, toolOf, type AgentRequest } from './catalogue';
import { firstCall, type Endpoint } from './endpoint';
import { judge, type Choice, type Verdict } from './judge';
import { functionOf } from './schema';

const AT_ONCE = 4;

const INSTRUCTIONS = `You are the assistant of a recruiter. Today is ${today}. Do what is asked for with one tool call; do not ask back. The tools take names where they want a record, and look it up.`;

/** A request, what a model made of it, and how good that is. */
export interface Judged extends Verdict {
	request: AgentRequest;
	node: string;
	choice: Choice | undefined;
}

/** Lets the model of an endpoint choose a tool for each request. */
export async function evaluate(endpoint: Endpoint): Promise<Judged[]> {
	const tools = agentTools();
	const functions = tools.map(functionOf);
	const nameOf = (called: string) =>
		tools[functions.findIndex((entry) => entry.function.name === called)]?.name ?? called;
	const inTurn = pLimit(AT_ONCE);
	return await Promise.all(
		agentRequests().map((request) =>
			inTurn(async () => {
				const tool = toolOf(tools, request);
				const { properties } = functionOf(tool).function.parameters;
				const call = await firstCall(endpoint, INSTRUCTIONS, request.says, functions);
				const choice = call && { tool: nameOf(call.name), arguments: call.arguments };
				const defaults = mapValues(properties, (entry) => entry.default);
				return { request, node: tool.node, choice, ...judge(request, choice, defaults) };
			}),
		),
	);
}
