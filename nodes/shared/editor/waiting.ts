import type { INodeProperties } from 'n8n-workflow';

import { MOST_MINUTES } from '../request/waiting';
import { notice } from './fields';

/**
 * The fields of an operation that waits for something.
 *
 * @param trigger the node that starts a workflow as soon as it is there
 * @param over what is done when the time is over, or there is nothing to wait for
 */
export function waitingFields(trigger: string, over: string): INodeProperties[] {
	return [
		notice(
			'waitingNotice',
			`While it waits, this node keeps a worker of n8n busy, so it waits ${MOST_MINUTES} minutes at most. To wait for hours, start the workflow with the ${trigger}, or run this node in a loop with n8n's Wait node.`,
		),
		{
			displayName: 'Maximum Minutes',
			name: 'maximumMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_MINUTES, numberPrecision: 0 },
			default: 10,
			description: `How many minutes an item waits, at most ${MOST_MINUTES}. The wait ends at once when the execution is stopped.`,
		},
		{
			displayName: 'If Time Is Over',
			name: 'ifTimeIsOver',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'error', description: 'The item fails' },
				{ name: 'Output', value: 'output', description: "Go on with 'ready' set to false" },
			],
			default: 'error',
			description: over,
		},
	];
}
