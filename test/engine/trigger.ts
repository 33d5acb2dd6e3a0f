import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

import express, { type Request, type Response } from 'express';
import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import {
	jsonParse,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { n8n } from '../../package.json';
import { credentialTypes, nodes } from './package';
import { additionalDataOf, typesOf } from './runNode';

/** A trigger of ours in a workflow. */
export interface TriggerSettings {
	/** Class name of the node, such as `BoooplyTrigger`. */
	node: string;
	parameters?: INodeParameters;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** `manual` while somebody listens in the editor. */
	mode?: WorkflowExecuteMode;
	/** Where n8n says that its webhooks are. */
	webhookBaseUrl?: string;
}

interface Prepared {
	workflow: Workflow;
	step: INode;
	additionalData: IWorkflowExecuteAdditionalData;
}

let count = 0;

/** Refuses data that the credential type has no field for. */
function checkFields(name: string, data: ICredentialDataDecryptedObject): void {
	const known = credentialTypes[name]?.properties.map((property) => property.name) ?? [];
	const unknown = Object.keys(data).filter((field) => !known.includes(field));
	if (unknown.length > 0) throw new Error(`${name} has no field ${unknown.join(', ')}`);
}

/** The node as a process that has just begun would load it. */
function freshNode(name: string): INodeType {
	const path = n8n.nodes.find((file) => file.endsWith(`/${name}.node.js`));
	const loaded: INodeType[] = [];
	jest.isolateModules(() => {
		const module = jest.requireActual<Record<string, new () => INodeType>>(
			join(__dirname, '..', '..', String(path)),
		);
		const Class = module[name];
		if (Class) loaded.push(new Class());
	});
	const [node] = loaded;
	if (!node) throw new Error(`The package has no node ${name}`);
	return node;
}

/**
 * A trigger as n8n runs it, with n8n's own contexts: each delivery, poll and change of the workflow's state gets a
 * workflow that was read from the database anew, and leaves its static data there.
 */
export class ActiveTrigger {
	/** The items of each run that was started, in order. */
	readonly runs: IDataObject[][] = [];

	/** Answers the next deliveries as n8n does when it cannot start their runs. */
	failures = 0;

	/** What the database holds. */
	private stored = '{}';

	private readonly id = `workflow-${(count += 1)}`;

	private type: INodeType;

	private server: Server | undefined;

	constructor(private readonly settings: TriggerSettings) {
		const type = nodes[settings.node];
		if (!type) throw new Error(`The package has no node ${settings.node}`);
		this.type = type;
		for (const [name, data] of Object.entries(settings.credentials)) checkFields(name, data);
	}

	/** Ends n8n and starts it again. */
	restart(): void {
		this.type = freshNode(this.settings.node);
	}

	/** Changes fields of the step, as a user does before publishing again. */
	change(parameters: INodeParameters): void {
		Object.assign(this.settings, { parameters: { ...this.settings.parameters, ...parameters } });
	}

	/** Goes back to the static data that was saved before a crash. */
	forget(saved: IDataObject = {}): void {
		this.stored = JSON.stringify(saved);
	}

	get staticData(): IDataObject {
		return jsonParse<IDataObject>(this.stored);
	}

	/** Activates the workflow: what exists already is not made again. */
	async activate(): Promise<void> {
		const exists = await this.hook('checkExists');
		if (!exists) await this.hook('create');
	}

	async deactivate(): Promise<void> {
		await this.hook('delete');
	}

	/** Calls one life-cycle method and keeps the static data. */
	async hook(name: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const prepared = this.prepare();
		const { workflow, step, additionalData } = prepared;
		const webhookData = this.webhookData(prepared);
		const method = this.type.webhookMethods?.default?.[name];
		if (!method) throw new Error(`${this.settings.node} has no ${name}`);
		const context = new HookContext(
			workflow,
			step,
			additionalData,
			this.mode,
			'activate',
			webhookData,
		);
		const answer = await method.call(context);
		this.save(workflow);
		return answer;
	}

	/** Polls once; the items, or undefined where no run starts. */
	async poll(): Promise<IDataObject[] | undefined> {
		const { workflow, step, additionalData } = this.prepare();
		if (!this.type.poll) throw new Error(`${this.settings.node} does not poll`);
		const context = new PollContext(workflow, step, additionalData, this.mode, 'activate');
		const output = await this.type.poll.call(context);
		this.save(workflow);
		return output?.[0]?.map(({ json }) => json);
	}

	/** Receives deliveries on loopback; returns the address. */
	async listen(): Promise<string> {
		const app = express();
		app.use(express.raw({ type: () => true, limit: '16mb' }));
		app.use((request, response) => {
			this.receive(request, response).catch(() => response.status(500).end());
		});
		this.server = createServer(app).listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
		await once(this.server, 'listening');
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('No port');
		return `http://127.0.0.1:${address.port}/webhook`;
	}

	async close(): Promise<void> {
		const { server } = this;
		if (!server) return;
		server.close();
		server.closeAllConnections();
		await once(server, 'close');
	}

	private async receive(request: Request, response: Response): Promise<void> {
		request.rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const prepared = this.prepare();
		const { workflow, step, additionalData } = prepared;
		Object.assign(additionalData, { httpRequest: request, httpResponse: response });
		const context = new WebhookContext(
			workflow,
			step,
			additionalData,
			this.mode,
			this.webhookData(prepared),
			[],
			null,
		);
		const result = await this.type.webhook?.call(context);
		if (this.failures > 0) {
			this.failures -= 1;
			response.status(500).end();
			return;
		}
		if (result?.workflowData) {
			this.runs.push((result.workflowData[0] ?? []).map(({ json }) => json));
			response.json({ message: 'Workflow was started' });
		}
		this.save(workflow);
	}

	private get mode(): WorkflowExecuteMode {
		return this.settings.mode ?? 'webhook';
	}

	private prepare(): Prepared {
		const { parameters = {}, credentials, webhookBaseUrl } = this.settings;
		const workflow = new Workflow({
			id: this.id,
			name: 'test',
			active: true,
			nodeTypes: typesOf({ tested: this.type }),
			staticData: jsonParse<IDataObject>(this.stored),
			nodes: [
				{
					id: '1',
					name: 'Tested',
					type: 'tested',
					typeVersion: 1,
					position: [0, 0],
					webhookId: `hook-${this.id}`,
					parameters,
					credentials: Object.fromEntries(
						Object.keys(credentials).map((name) => [name, { id: '1', name }]),
					),
				},
			],
			connections: {},
		});
		const step = workflow.getNode('Tested');
		if (!step) throw new Error('The workflow of the test has no step');
		const additionalData = additionalDataOf(workflow, credentials);
		return {
			workflow,
			step,
			additionalData: webhookBaseUrl ? { ...additionalData, webhookBaseUrl } : additionalData,
		};
	}

	private webhookData({ workflow, step, additionalData }: Prepared): IWebhookData {
		const [webhookDescription] = this.type.description.webhooks ?? [];
		if (!webhookDescription) throw new Error(`${this.settings.node} has no webhook`);
		return {
			httpMethod: 'POST',
			node: step.name,
			path: webhookDescription.path,
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
		};
	}

	private save(workflow: Workflow): void {
		this.stored = JSON.stringify(workflow.staticData);
	}
}
