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
import { base64urlSignature } from './trigger/signature';
import { triggerFields } from './trigger/triggerFields';

export class MergeAtsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Merge ATS Trigger',
		name: 'mergeAtsTrigger',
		icon: { light: 'file:../../icons/mergeAts.svg', dark: 'file:../../icons/mergeAts.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{$parameter["models"].concat($parameter["otherEvents"]).join(", ").replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.]/g, " ").replace("*", "any event").toLowerCase()}}',
		description:
			'Read, write and watch interviews, candidates, applications and more in the applicant tracking systems of your customers',
		eventTriggerDescription:
			'In Merge, add a webhook with the test URL, then change a record in the ATS',
		activationMessage:
			'Merge starts this workflow once its webhook has the production URL. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Merge ATS Trigger' },
		triggerPanel: {
			header: 'Pull in events from Merge',
			executionsHelp: {
				inactive:
					"<b>While building</b>, click 'Execute step', then add a webhook with the <b>test URL</b> in Merge under Configuration, Webhooks, and change a record in the ATS. The event shows up here after Merge's next sync.<br /><br /><b>Once you are happy</b>, publish the workflow and give the webhook in Merge the <b>production URL</b>. The workflow then runs for every event, which you can see in the executions list.",
				active:
					"<b>While building</b>, click 'Execute step', then add a webhook with the <b>test URL</b> in Merge under Configuration, Webhooks, and change a record in the ATS. The event shows up here after Merge's next sync.<br /><br /><b>Your workflow runs</b> for every event that Merge sends to the <b>production URL</b>, which you can see in the executions list.",
			},
			activationHint:
				'Once you have finished building, publish the workflow and give the webhook in Merge the production URL.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mergeAtsApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		sensitiveOutputFields: ['data.account_token', 'linked_account.webhook_listener_url'],
		properties: triggerFields,
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { webhookSecret } = await this.getCredentials('mergeAtsApi');
				requireSecret(
					this,
					webhookSecret,
					'Webhook Signature Key',
					"the Security section of the Webhooks page of Merge's dashboard",
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
			vendor: 'Merge ATS',
			signatureHeader: 'x-merge-webhook-signature',
			check: base64urlSignature,
			secrets: await credentialSecrets(this, 'mergeAtsApi', 'webhookSecret'),
			signsRewritten: false,
			duplicateHours: duplicateHours(this),
			read: (payload) => readEvent(this, payload),
		});
	}
}
