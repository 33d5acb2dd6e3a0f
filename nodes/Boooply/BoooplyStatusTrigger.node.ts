import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { poll } from '../shared/trigger/polling';
import { statusFields } from './trigger/statusFields';
import { watchStatuses } from './trigger/watch';

export class BoooplyStatusTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Boooply Status Trigger',
		name: 'boooplyStatusTrigger',
		icon: { light: 'file:../../icons/boooply.svg', dark: 'file:../../icons/boooply.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["events"].join(", ").replace("noShow", "no-show")}}',
		description:
			'Starts the workflow when a Boooply interview is scheduled, started, completed, cancelled, failed, reopened or rescheduled, or is a no-show',
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Boooply for changes as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Boooply Status Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'boooplyApi', required: true }],
		sensitiveOutputFields: ['participants[*].joinToken', 'participants[*].joinUrl'],
		properties: statusFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, watchStatuses(this));
	}
}
