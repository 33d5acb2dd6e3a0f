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
	/** Cancels the execution after so many milliseconds. */
	cancelAfter?: number;
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
function source(items: INodeExecutionData[]): INodeType {
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

/** Runs a node through n8n's own engine: a node with the input items, then the node under test. */
export async function runNode(how: NodeRun): Promise<NodeResult> {
	const type = typeof how.node === 'string' ? nodes[how.node] : how.node;
	if (!type) throw new Error(`The package has no node ${String(how.node)}`);
	const testedType = how.settings?.type ?? 'tested';
	const input = how.input ?? (how.items ?? [{}]).map((json) => ({ json }));
	const credentials = Object.fromEntries(
		(type.description.credentials ?? []).map(({ name }) => [name, { id: '1', name }]),
	);
	const workflow = new Workflow({
		id: '1',
		name: 'test',
		active: false,
		settings: { timezone: how.timezone ?? 'UTC' },
		nodeTypes: typesOf({ items: source(input), [testedType]: executable(type) }),
		nodes: [
			{ id: '1', name: 'Items', type: 'items', typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: '2',
				name: 'Tested',
				type: testedType,
				typeVersion: 1,
				position: [200, 0],
				parameters: how.parameters,
				credentials,
				...how.settings,
			},
		],
		connections: { Items: { main: [[{ node: 'Tested', type: 'main', index: 0 }]] } },
	});
	const additionalData = additionalDataOf(workflow, how.credentials);
	const execution = new WorkflowExecute(additionalData, 'manual', createRunExecutionData()).run({
		workflow,
		startNode: workflow.getNode('Items') ?? undefined,
	});
	const timer =
		how.cancelAfter === undefined
			? undefined
			: setTimeout(() => execution.cancel(), how.cancelAfter);
	const run = await execution;
	clearTimeout(timer);
	const task = run.data.resultData.runData.Tested?.[0];
	const items = task?.data?.main?.[0] ?? [];
	return {
		items,
		json: items.map(({ json }) => json),
		errorItems: task?.data?.main?.[1] ?? [],
		error: task?.error ?? run.data.resultData.error,
		run,
	};
}
