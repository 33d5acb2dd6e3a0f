import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';

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
	/** What the workflow was made of. */
	parts: ConstructorParameters<typeof Workflow>[0];
	step: INode;
	additionalData: IWorkflowExecuteAdditionalData;
}

/** What n8n's processes have in common. */
interface Database {
	id: string;
	/** The workflow's static data. */
	stored: string;
}

/** Milliseconds that n8n takes to begin a run, most of it in the database. */
const START_MILLISECONDS = 5;

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

	/** How many deliveries have reached the node. */
	received = 0;

	/** Answers the next deliveries as n8n does when it cannot start their runs. */
	failures = 0;

	/** Cuts the connections of the next senders before the node gets their deliveries. */
	hangUps = 0;

	private nextRun: { reached: (response: Response) => void; released: Promise<void> } | undefined;

	private type: INodeType;

	private server: Server | undefined;

	constructor(
		private readonly settings: TriggerSettings,
		private readonly database: Database = { id: `workflow-${(count += 1)}`, stored: '{}' },
	) {
		const type = nodes[settings.node];
		if (!type) throw new Error(`The package has no node ${settings.node}`);
		this.type = type;
		for (const [name, data] of Object.entries(settings.credentials)) checkFields(name, data);
	}

	/** Ends n8n and starts it again. */
	restart(): void {
		this.type = freshNode(this.settings.node);
	}

	/** The same trigger in another process, such as a webhook processor. */
	elsewhere(): ActiveTrigger {
		const other = new ActiveTrigger(this.settings, this.database);
		other.restart();
		return other;
	}

	/** Stops the next run before it begins: tells when it is about to, with its answer, and releases it. */
	holdNextRun(): { reached: Promise<Response>; release: () => void } {
		let release = () => {};
		const released = new Promise<void>((resolve) => {
			release = resolve;
		});
		const reached = new Promise<Response>((resolve) => {
			this.nextRun = { reached: resolve, released };
		});
		return { reached, release };
	}

	/** Changes fields of the step, as a user does before publishing again. */
	change(parameters: INodeParameters): void {
		Object.assign(this.settings, { parameters: { ...this.settings.parameters, ...parameters } });
	}

	/** Changes fields of a credential that the step uses. */
	changeCredential(name: string, data: ICredentialDataDecryptedObject): void {
		const { credentials } = this.settings;
		credentials[name] = { ...credentials[name], ...data };
	}

	/** Goes back to static data that was saved before, as when a run that began then saves its own. */
	forget(saved: IDataObject = {}): void {
		this.database.stored = JSON.stringify(saved);
	}

	get staticData(): IDataObject {
		return jsonParse<IDataObject>(this.database.stored);
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
		if (this.hangUps > 0) {
			this.hangUps -= 1;
			request.socket.destroy();
			await once(response, 'close');
		}
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
		const answering = this.type.webhook?.call(context);
		this.received += 1;
		const result = await answering;
		if (!result?.workflowData) {
			this.save(workflow);
			return;
		}
		await this.begin(prepared, response);
		if (this.failures > 0) {
			this.failures -= 1;
			response.status(500).json({ message: 'Error in workflow' });
			return;
		}
		this.runs.push((result.workflowData[0] ?? []).map(({ json }) => json));
		this.save(workflow);
		response.json({ message: 'Workflow was started' });
	}

	/** n8n makes another workflow of the same parts before it begins the run, and so forgets what has changed. */
	private async begin({ parts }: Prepared, response: Response): Promise<void> {
		new Workflow(parts);
		await wait(START_MILLISECONDS);
		await setImmediate(); // what the database answers comes after all timers that are due
		const { nextRun } = this;
		if (!nextRun) return;
		this.nextRun = undefined;
		nextRun.reached(response);
		await nextRun.released;
	}

	private get mode(): WorkflowExecuteMode {
		return this.settings.mode ?? 'webhook';
	}

	private prepare(): Prepared {
		const { parameters = {}, credentials, webhookBaseUrl } = this.settings;
		const parts: Prepared['parts'] = {
			id: this.database.id,
			name: 'test',
			active: true,
			nodeTypes: typesOf({ tested: this.type }),
			staticData: jsonParse<IDataObject>(this.database.stored),
			nodes: [
				{
					id: '1',
					name: 'Tested',
					type: 'tested',
					typeVersion: 1,
					position: [0, 0],
					webhookId: `hook-${this.database.id}`,
					parameters,
					credentials: Object.fromEntries(
						Object.keys(credentials).map((name) => [name, { id: '1', name }]),
					),
				},
			],
			connections: {},
		};
		const workflow = new Workflow(parts);
		const step = workflow.getNode('Tested');
		if (!step) throw new Error('The workflow of the test has no step');
		const additionalData = additionalDataOf(workflow, credentials);
		return {
			workflow,
			parts,
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

	/** n8n keeps only what it has seen to change. */
	private save({ staticData }: Workflow): void {
		if (staticData.__dataChanged === true) this.database.stored = JSON.stringify(staticData);
	}
}
