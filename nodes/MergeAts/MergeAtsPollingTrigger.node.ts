import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { poll } from '../shared/trigger/polling';
import { pollingTriggerFields } from './trigger/pollingTriggerFields';
import { watchRecords } from './trigger/watch';

export class MergeAtsPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Merge ATS Polling Trigger',
		name: 'mergeAtsPollingTrigger',
		icon: { light: 'file:../../icons/mergeAts.svg', dark: 'file:../../icons/mergeAts.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{$parameter["events"].join(", ") + ": " + $parameter["model"].replace(/[A-Z]/g, " $&").toLowerCase()}}',
		description: "Starts the workflow for new, changed and removed records of a customer's ATS",
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Merge for changes as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Merge ATS Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mergeAtsApi', required: true }],
		properties: pollingTriggerFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, await watchRecords(this));
	}
}
