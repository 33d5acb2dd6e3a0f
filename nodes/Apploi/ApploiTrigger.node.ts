import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { poll } from '../shared/trigger/polling';
import { triggerFields } from './trigger/triggerFields';
import { watchApplicants } from './trigger/watch';

export class ApploiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Apploi Trigger',
		name: 'apploiTrigger',
		icon: { light: 'file:../../icons/apploi.svg', dark: 'file:../../icons/apploi.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'new applicants',
		description:
			'Schedule interviews, record messages, read and submit applications, and react to new applicants',
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Apploi for changes as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Apploi Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'apploiApi', required: true }],
		properties: triggerFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, await watchApplicants(this));
	}
}
