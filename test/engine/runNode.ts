import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	RoutingNode,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	UnexpectedError,
	Workflow,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type NodeConnectionType,
} from 'n8n-workflow';

import { TestCredentials } from './credentials';
import { credentialTypes, nodes } from './package';

/** How to run one of our nodes. */
export interface NodeRun {
	/** Class name of the node, such as `Boooply`; or a node of the test's own. */
	node: string | INodeType;
	parameters: INodeParameters;
	/** The JSON of the input items; one empty item unless given. */
	items?: IDataObject[];
	/** Input items with binary data, in place of `items`. */
	input?: INodeExecutionData[];
	/** Decrypted credential data by credential type. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** The workflow's time zone. */
	timezone?: string;
	/** Further settings of the node, such as `onError` or `retryOnFail`. */
	settings?: Partial<INode>;
	/** Cancels the execution after so many milliseconds, or after this has come. */
	cancelAfter?: number | Promise<unknown>;
}

/** A step of a workflow. */
export interface Step {
	name: string;
	/** Class name of the node, such as `Boooply`; or a node of the test's own. */
	node: string | INodeType;
	parameters?: INodeParameters;
	/** Further settings of the step, such as `onError` or `retryOnFail`. */
	settings?: Partial<INode>;
	/** By output, the names of the steps that its items go to. */
	to?: string[][];
	/** The name of the agent whose tool it is. */
	toolOf?: string;
}

/** How to run several steps. */
export interface WorkflowRun extends Pick<NodeRun, 'cancelAfter' | 'credentials' | 'timezone'> {
	/** The first one is where the workflow starts. */
	steps: Step[];
	/** Pinned data, by step. */
	pinned?: Record<string, INodeExecutionData[]>;
}

/** What the node put out. */
export interface NodeResult {
	items: INodeExecutionData[];
	json: IDataObject[];
	/** The items of the error output, where the node has one. */
	errorItems: INodeExecutionData[];
	/** The error that ended the run. */
	error?: Error & { description?: string | null; context?: IDataObject; httpCode?: string | null };
	run: IRun;
}

/** A node that puts out the input items of a test. */
export function source(items: INodeExecutionData[]): INodeType {
	return {
		description: {
			displayName: 'Items',
			name: 'items',
			group: ['input'],
			version: 1,
			description: 'Puts out the items of the test',
			defaults: { name: 'Items' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items],
	};
}

/** A declarative node gets its execute method as n8n gives it. */
function executable(type: INodeType): INodeType {
	if (type.execute ?? type.poll ?? type.trigger ?? type.webhook) return type;
	const declarative: INodeType = {
		description: type.description,
		methods: type.methods,
		async execute(this: IExecuteFunctions) {
			return (await new RoutingNode(this as never, type).runNode()) ?? [];
		},
	};
	return declarative;
}

/** The node types of a test, by name. */
export function typesOf(types: Record<string, INodeType>): INodeTypes {
	const getByNameAndVersion = (name: string): INodeType => {
		const type = types[name];
		if (!type) throw new UnexpectedError(`No node type ${name}`);
		return type;
	};
	return { getByName: getByNameAndVersion, getByNameAndVersion, getKnownTypes: () => ({}) };
}

function refuse(what: string) {
	return async () => {
		throw new UnexpectedError(`Tests of single nodes have no ${what}`);
	};
}

/** What n8n gives a workflow besides the workflow. */
export function additionalDataOf(
	workflow: Workflow,
	credentials: NodeRun['credentials'],
): IWorkflowExecuteAdditionalData {
	const base = 'http://localhost:5678';
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id: workflow.id,
		name: 'test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [],
		connections: {},
	});
	return {
		credentialsHelper: new TestCredentials(credentialTypes, credentials),
		executeWorkflow: refuse('sub-workflows'),
		getRunExecutionData: refuse('other executions'),
		getRuntimeCredential: refuse('runtime credentials'),
		startRunnerTask: refuse('task runners'),
		logAiEvent: () => {},
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: `${base}/`,
		formBaseUrl: `${base}/form`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		formTestBaseUrl: `${base}/form-test`,
		webhookBaseUrl: `${base}/webhook`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		mcpBaseUrl: `${base}/mcp`,
		mcpTestBaseUrl: `${base}/mcp-test`,
		externalSecretsProxy: new ExternalSecretsProxy(),
		...{ hooks },
	};
}

function connectionsOf(steps: Step[]): IConnections {
	return Object.fromEntries(
		steps.map(({ name, to = [], toolOf }) => {
			const connection = (type: NodeConnectionType) => (node: string) => ({ node, type, index: 0 });
			const main = to.map((names) => names.map(connection('main')));
			return [name, { main, ...(toolOf && { ai_tool: [[connection('ai_tool')(toolOf)]] }) }];
		}),
	);
}

/** A workflow of these steps. */
export function workflowOf(steps: Step[], timezone = 'UTC'): Workflow {
	const types: Record<string, INodeType> = {};
	const nodesOfSteps = steps.map(({ name, node, parameters = {}, settings }): INode => {
		const type = typeof node === 'string' ? nodes[node] : node;
		if (!type) throw new Error(`The package has no node ${String(node)}`);
		types[settings?.type ?? name] = executable(type);
		return {
			id: name,
			name,
			type: name,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: Object.fromEntries(
				(type.description.credentials ?? []).map((credential) => [
					credential.name,
					{ id: '1', name: credential.name },
				]),
			),
			...settings,
		};
	});
	return new Workflow({
		id: '1',
		name: 'test',
		active: false,
		settings: { executionOrder: 'v1', timezone },
		nodeTypes: typesOf(types),
		nodes: nodesOfSteps,
		connections: connectionsOf(steps),
	});
}

/** Runs steps through n8n's own engine. */
export async function runWorkflow({
	steps,
	credentials,
	timezone,
	cancelAfter,
	pinned,
}: WorkflowRun): Promise<IRun> {
	const workflow = workflowOf(steps, timezone);
	const execution = new WorkflowExecute(
		additionalDataOf(workflow, credentials),
		'manual',
		createRunExecutionData(),
	).run({
		workflow,
		startNode: workflow.getNode(steps[0]?.name ?? '') ?? undefined,
		pinData: pinned,
	});
	const timer =
		typeof cancelAfter === 'number' ? setTimeout(() => execution.cancel(), cancelAfter) : undefined;
	if (typeof cancelAfter === 'object') void cancelAfter.then(() => execution.cancel());
	const run = await execution;
	clearTimeout(timer);
	return run;
}

/** What a step put out, in its first round. */
export function resultOf(run: IRun, step: string): NodeResult {
	const task = run.data.resultData.runData[step]?.[0];
	const items = task?.data?.main?.[0] ?? [];
	return {
		items,
		json: items.map(({ json }) => json),
		errorItems: task?.data?.main?.[1] ?? [],
		error: task?.error ?? run.data.resultData.error,
		run,
	};
}

/** Runs a node through n8n's own engine: a node with the input items, then the node under test. */
export async function runNode(how: NodeRun): Promise<NodeResult> {
	const { node, parameters, settings, input } = how;
	const items = input ?? (how.items ?? [{}]).map((json) => ({ json }));
	const run = await runWorkflow({
		...how,
		steps: [
			{ name: 'Items', node: source(items), to: [['Tested']] },
			{ name: 'Tested', node, parameters, settings },
		],
	});
	return resultOf(run, 'Tested');
}
