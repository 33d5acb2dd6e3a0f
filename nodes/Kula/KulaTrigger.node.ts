import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { receive } from '../shared/trigger/webhook';
import { duplicateHours } from '../shared/trigger/webhookSettings';
import { getEvents } from './loadOptions';
import { readEvent } from './trigger/events';
import { isRegistered, register, unregister, type StoredHook } from './trigger/hooks';
import { timedSignature } from './trigger/signature';
import { triggerFields } from './trigger/triggerFields';

export class KulaTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kula Trigger',
		name: 'kulaTrigger',
		icon: { light: 'file:../../icons/kula.svg', dark: 'file:../../icons/kula.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{$parameter["events"].join(", ").replace(/[_.]/g, " ").replace("*", "any event")}}',
		description:
			'Schedule interviews, work with candidates and jobs, and react to events in Kula ATS',
		eventTriggerDescription:
			'In Kula, cause the event: for example, move an application to another stage',
		activationMessage:
			'n8n registers a webhook with Kula, which then sends the chosen events. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Kula Trigger' },
		triggerPanel: {
			header: 'Pull in events from Kula',
			executionsHelp: {
				inactive:
					"<b>While building</b>, click 'Execute step', then cause the event in Kula, for example by moving an application to another stage. n8n registers the <b>test URL</b> with Kula while it listens, and the event shows up here.<br /><br /><b>Once you are happy</b>, publish the workflow. n8n then registers the <b>production URL</b> with Kula, and the workflow runs for every event, which you can see in the executions list.",
				active:
					"<b>While building</b>, click 'Execute step', then cause the event in Kula, for example by moving an application to another stage. n8n registers the <b>test URL</b> with Kula while it listens, and the event shows up here.<br /><br /><b>Your workflow runs</b> for every event that Kula sends to the <b>production URL</b>, which you can see in the executions list.",
			},
			activationHint:
				'Once you have finished building, publish the workflow. n8n then registers the webhook with Kula.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kulaApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		sensitiveOutputFields: ['data.conference_url', 'data.external.video_conferencing_url'],
		properties: triggerFields,
	};

	methods = { loadOptions: { getEvents } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isRegistered(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await register(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await unregister(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { secrets = [] }: StoredHook = this.getWorkflowStaticData('node');
		if (secrets.length === 0) {
			// Kula sends an event again after 5xx, but never after 401, and the secret is about to be saved
			this.getResponseObject().status(503).json({ message: 'The webhook is being set up' });
			return { noWebhookResponse: true };
		}
		return await receive(this, {
			vendor: 'Kula',
			signatureHeader: 'x-kula-signature',
			check: timedSignature,
			secrets: { known: secrets },
			signsRewritten: true,
			duplicateHours: duplicateHours(this),
			read: (payload) => readEvent(this, payload),
		});
	}
}
