import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { credentialSecrets } from '../shared/trigger/credentialSecrets';
import { receive } from '../shared/trigger/webhook';
import { duplicateHours, requireSecret } from '../shared/trigger/webhookSettings';
import { readEvent } from './trigger/events';
import { hexSignature } from './trigger/signature';
import { triggerFields } from './trigger/triggerFields';

export class BoooplyTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Boooply Trigger',
		name: 'boooplyTrigger',
		icon: { light: 'file:../../icons/boooply.svg', dark: 'file:../../icons/boooply.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{$parameter["events"].join(", ").replace(/[_.]/g, " ").replace("*", "any event")}}',
		description:
			'Schedule, move and read AI interviews, 1-to-1 interviews and team meetings, and react to their results',
		eventTriggerDescription:
			'In Boooply, add a webhook with the test URL, or resend an earlier delivery',
		activationMessage:
			'Boooply starts this workflow once its webhook has the production URL. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Boooply Trigger' },
		triggerPanel: {
			header: 'Pull in events from Boooply',
			executionsHelp: {
				inactive:
					"<b>While building</b>, click 'Execute step', then add a webhook with the <b>test URL</b> in Boooply under Integrations, or resend an earlier delivery from the webhook's history. The event shows up here.<br /><br /><b>Once you are happy</b>, publish the workflow and give the webhook in Boooply the <b>production URL</b>. The workflow then runs for every event, which you can see in the executions list.",
				active:
					"<b>While building</b>, click 'Execute step', then add a webhook with the <b>test URL</b> in Boooply under Integrations, or resend an earlier delivery from the webhook's history. The event shows up here.<br /><br /><b>Your workflow runs</b> for every event that Boooply sends to the <b>production URL</b>, which you can see in the executions list.",
			},
			activationHint:
				'Once you have finished building, publish the workflow and give the webhook in Boooply the production URL.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'boooplyApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		sensitiveOutputFields: ['videoUrl', 'participants[*].joinToken', 'participants[*].joinUrl'],
		properties: triggerFields,
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { webhookSecret } = await this.getCredentials('boooplyApi');
				requireSecret(
					this,
					webhookSecret,
					'Webhook Secret',
					'the Integrations page of Boooply, beside the webhook,',
				);
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, {
			vendor: 'Boooply',
			signatureHeader: 'x-boooply-signature',
			check: hexSignature,
			secrets: await credentialSecrets(this, 'boooplyApi', 'webhookSecret'),
			signsRewritten: true,
			duplicateHours: duplicateHours(this),
			read: (payload) => readEvent(this, payload),
		});
	}
}
