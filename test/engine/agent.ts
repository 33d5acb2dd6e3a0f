import { WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type EngineRequest,
	type EngineResponse,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type IRun,
	type ITaskData,
	type IWebhookData,
} from 'n8n-workflow';

import { nodes } from './package';
import {
	additionalDataOf,
	runWorkflow,
	source,
	workflowOf,
	type Step,
	type WorkflowRun,
} from './runNode';

/**
 * Who carries out an agent's calls: the engine between two turns of the agent, as it does for n8n's AI Agent since
 * version 3; the agent itself, as version 2 and the nodes of the model vendors do; or a webhook, as n8n's MCP Server
 * Trigger does for agents elsewhere.
 */
export type Way = 'the engine' | 'the agent' | 'a webhook';

export interface ToolCall {
	/** The name of the tool's step. */
	tool: string;
	/** The arguments that the model chose. */
	input?: IDataObject;
	/** The agent's item that the call is for; the first unless given. */
	item?: number;
}

/** What the model reads as the answer to a call: the tool's records, or a single one with the words of its error. */
export type ToolAnswer = IDataObject[];

export interface AgentRun extends Pick<WorkflowRun, 'cancelAfter' | 'credentials'> {
	way: Way;
	/** Steps used as tools, by name. */
	tools: Record<string, Pick<Step, 'node' | 'parameters' | 'settings'>>;
	/** What the model asks for: the calls of one list at once, one list after the other. */
	turns: ToolCall[][];
	/** The JSON of the agent's items; one empty item unless given. */
	items?: IDataObject[];
}

type Execute = NonNullable<INodeType['execute']>;

/** The tool that n8n makes of a node which says that it is usable as one. */
function asTool(node: string | INodeType): INodeType {
	const type = typeof node === 'string' ? nodes[node] : node;
	if (!type?.description.usableAsTool) throw new Error(`n8n makes no tool of ${String(node)}`);
	const toolDescription: INodeProperties = {
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: type.description.description,
	};
	const tool: INodeType = Object.create(type, {
		description: {
			value: {
				...type.description,
				name: `${type.description.name}Tool`,
				inputs: [],
				outputs: [NodeConnectionTypes.AiTool],
				properties: [toolDescription, ...type.description.properties],
			},
		},
	});
	return tool;
}

function agentNode(execute: Execute): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'Calls tools as a test says',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		execute,
	};
}

function answerOf({ data, error }: ITaskData): ToolAnswer {
	const items = data?.ai_tool?.[0];
	return items?.map(({ json }) => json) ?? [{ error: error?.message }];
}

/** Asks the engine for the calls of each turn, and ends when it has had the answers of the last one. */
function asksTheEngine(turns: ToolCall[][], answers: ToolAnswer[][]): Execute {
	return async (response?: EngineResponse) => {
		const answered = response?.actionResponses ?? [];
		if (answered.length > 0) answers.push(answered.map((result) => answerOf(result.data)));
		const calls = turns[answers.length];
		if (!calls) return [[]];
		const request: EngineRequest = {
			actions: calls.map(({ tool, input = {}, item = 0 }, index) => ({
				actionType: 'ExecutionNodeAction',
				nodeName: tool,
				input,
				type: NodeConnectionTypes.AiTool,
				id: `call ${answers.length}.${index}`,
				metadata: { itemIndex: item },
			})),
			metadata: {},
		};
		return request;
	};
}

/** A tool as n8n hands it to an agent. */
interface ConnectedTool {
	metadata: { sourceNodeName: string };
	invoke(input: IDataObject): Promise<string>;
}

/** What an agent elsewhere reads of a tool that throws. */
const wordsOf = (error: unknown): ToolAnswer => [
	{ error: error instanceof Error ? error.message : String(error) },
];

/** What the model of n8n's AI Agent reads of a tool that throws, where the agent itself carries out the calls. */
const nothing = (): ToolAnswer => [];

/**
 * Calls the tools that n8n connects to a step, got anew for each item.
 *
 * @param thrown what the model reads where a tool throws
 */
async function callTools(
	step: Pick<IExecuteFunctions, 'getInputConnectionData'>,
	turns: ToolCall[][],
	thrown: (error: unknown) => ToolAnswer,
): Promise<ToolAnswer[][]> {
	const tools = new Map<number, ConnectedTool[]>();
	const call = async ({ tool, input = {}, item = 0 }: ToolCall): Promise<ToolAnswer> => {
		const connected = tools.get(item)?.find(({ metadata }) => metadata.sourceNodeName === tool);
		if (!connected) throw new Error(`The agent has no tool ${tool}`);
		try {
			return JSON.parse(await connected.invoke(input));
		} catch (error) {
			return thrown(error);
		}
	};
	const answers: ToolAnswer[][] = [];
	for (const calls of turns) {
		for (const { item = 0 } of calls) {
			if (tools.has(item)) continue;
			const connected = await step.getInputConnectionData(NodeConnectionTypes.AiTool, item);
			tools.set(item, connected as ConnectedTool[]);
		}
		answers.push(await Promise.all(calls.map(call)));
	}
	return answers;
}

/** Calls its tools itself. */
function callsTools(turns: ToolCall[][], answers: ToolAnswer[][]): Execute {
	return async function (this: IExecuteFunctions) {
		answers.push(...(await callTools(this, turns, nothing)));
		return [[]];
	};
}

/** Receives the calls of each turn as a webhook of its own. */
async function receive(
	steps: Step[],
	{ turns, credentials }: Pick<AgentRun, 'credentials' | 'turns'>,
): Promise<ToolAnswer[][]> {
	const answers: ToolAnswer[][] = [];
	for (const calls of turns) {
		const workflow = workflowOf(steps);
		const step = workflow.getNode('Agent');
		if (!step) throw new Error('The workflow of the test has no agent');
		const additionalData = additionalDataOf(workflow, credentials);
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: step.name,
			path: 'mcp',
			webhookDescription: { name: 'default', httpMethod: 'POST', path: 'mcp' },
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
		};
		const context = new WebhookContext(
			workflow,
			step,
			additionalData,
			'webhook',
			webhook,
			[],
			createRunExecutionData(),
		);
		answers.push(...(await callTools(context, [calls], wordsOf)));
	}
	return answers;
}

/** Runs an agent that makes the calls of a test; the answers are in the order of the calls. */
export async function runAgent({
	way,
	tools,
	turns,
	items = [{}],
	...how
}: AgentRun): Promise<{ answers: ToolAnswer[][]; run?: IRun }> {
	const answers: ToolAnswer[][] = [];
	const execute = way === 'the engine' ? asksTheEngine : callsTools;
	const steps: Step[] = [
		{ name: 'Items', node: source(items.map((json) => ({ json }))), to: [['Agent']] },
		{ name: 'Agent', node: agentNode(execute(turns, answers)) },
		...Object.entries(tools).map(([name, { node, ...step }]) => ({
			...step,
			name,
			node: asTool(node),
			toolOf: 'Agent',
		})),
	];
	if (way === 'a webhook') return { answers: await receive(steps, { turns, ...how }) };
	const run = await runWorkflow({ ...how, steps });
	return { answers, run };
}
