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
import { boooplyAgenda } from './trigger/reminders';

export class BoooplyReminderTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Boooply Reminder Trigger',
		name: 'boooplyReminderTrigger',
		icon: { light: 'file:../../icons/boooply.svg', dark: 'file:../../icons/boooply.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: reminderSubtitle,
		description:
			'Starts the workflow when a Boooply interview is about to start, or when its evaluation is due',
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Boooply for interviews as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Boooply Reminder Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'boooplyApi', required: true }],
		sensitiveOutputFields: [
			'candidate.link',
			'interviewers[*].link',
			'interview.participants[*].joinToken',
			'interview.participants[*].joinUrl',
		],
		properties: reminderFields('evaluation'),
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, watchReminders(this, boooplyAgenda(this)));
	}
}
