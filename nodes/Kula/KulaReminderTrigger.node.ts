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
import { kulaAgenda } from './trigger/reminders';

export class KulaReminderTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kula Reminder Trigger',
		name: 'kulaReminderTrigger',
		icon: { light: 'file:../../icons/kula.svg', dark: 'file:../../icons/kula.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: reminderSubtitle,
		description:
			'Starts the workflow when a Kula interview is about to start, or when its scorecard is due',
		eventTriggerDescription: '',
		activationMessage:
			'n8n asks Kula for interviews as often as this node says. If the Publish button shows a red dot, it could not start: execute this node to see why, or check the n8n log.',
		defaults: { name: 'Kula Reminder Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kulaApi', required: true }],
		sensitiveOutputFields: [
			'link',
			'interview.conference_url',
			'interview.external.video_conferencing_url',
		],
		properties: reminderFields('scorecard'),
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, watchReminders(this, kulaAgenda(this)));
	}
}
