import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { poll } from '../shared/trigger/polling';
import { reminderFields, reminderSubtitle } from '../shared/trigger/reminderFields';
import { watchReminders } from '../shared/trigger/reminders';
import { mergeAgenda } from './trigger/reminders';
import { watchedAccount } from './trigger/watchedAccount';
import { watchedToken } from './trigger/watchedToken';

export class MergeAtsReminderTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Merge ATS Reminder Trigger',
		name: 'mergeAtsReminderTrigger',
		icon: { light: 'file:../../icons/mergeAts.svg', dark: 'file:../../icons/mergeAts.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: reminderSubtitle,
		description:
			'Starts the workflow when an interview is about to start, or when its scorecard is due',
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Merge for interviews as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Merge ATS Reminder Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mergeAtsApi', required: true }],
		properties: [...reminderFields('scorecard'), watchedAccount],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const accountToken = await watchedToken(this);
		const agenda = mergeAgenda(this, accountToken);
		return await poll(this, watchReminders(this, agenda, { accountToken }));
	}
}
