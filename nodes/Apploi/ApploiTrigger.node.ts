import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { poll } from '../shared/polling';
import { watchApplicants } from './watch';

export class ApploiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Apploi Trigger',
		name: 'apploiTrigger',
		icon: { light: 'file:../../icons/apploi.svg', dark: 'file:../../icons/apploi.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'new applicants',
		description: 'Starts the workflow for new applicants in Apploi',
		eventTriggerDescription: '',
		defaults: { name: 'Apploi Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'apploiApi', required: true }],
		properties: [
			{
				displayName:
					'Apploi sends no webhooks: this trigger reads the whole list of applicants, 100 a request, at each poll. With many applicants poll less often. The list is not in the vendor’s public reference.',
				name: 'pollingNotice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Team ID',
				name: 'teamId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 345678',
				description: 'The team to watch. Empty means the team ID of the credential.',
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, await watchApplicants(this));
	}
}
