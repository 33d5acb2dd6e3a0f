import type { IDataObject, INodeProperties, PostReceiveAction } from 'n8n-workflow';

import { wholeNumber } from '../../../shared/input/parameters';
import { refuse } from '../../../shared/input/refuse';
import type { Operation } from '../../../shared/request/operation';
import { shaped } from '../../../shared/request/records';
import { askedUntilFinal, inMinutes } from '../../../shared/request/waiting';
import { meetingCodeOf } from './meeting';

const MAXIMUM_MINUTES = { displayName: 'Maximum Minutes', fallback: 10, least: 1 };

/** What Boooply makes of an interview some minutes after its end. */
export type Result = 'evaluation' | 'recording' | 'transcript';

/** What is put out of an answer that may not hold its result yet. */
export type Ready = IDataObject & { ready: boolean };

const withCode: PostReceiveAction = async function (items) {
	const meetingCode = meetingCodeOf(this);
	return items.map(({ json }) => ({ json: { meetingCode, ...json } }));
};

/**
 * What shapes an answer that may not hold its result yet.
 *
 * @param shape what is put out of the answer, with `ready`
 */
export function resultOutput(shape: (answer: IDataObject) => Ready): PostReceiveAction[] {
	return [shaped(shape), withCode];
}

/** What is done about a result that is not there yet: the operation reads again, fails, or puts out what it has. */
export function whenReady(result: Result): Operation['walk'] {
	return async (item, courier) => {
		const choice: unknown = item.getNodeParameter('ifNotReady');
		const minutes = choice === 'wait' ? wholeNumber(item, 'maximumMinutes', MAXIMUM_MINUTES) : 0;
		const { items, isFinal } = await askedUntilFinal(courier, minutes, async () => {
			const { items: records } = await courier.send();
			return { items: records, isFinal: records.every(({ json }) => json.ready) };
		});
		if (isFinal) return items;
		if (choice === 'output') {
			courier.hint(
				`No ${result} yet where 'ready' is false. The Boooply Trigger starts a workflow as soon as there is one.`,
			);
			return items;
		}
		const waited = minutes === 0 ? 'yet' : `after ${inMinutes(minutes)}`;
		return refuse(
			item,
			`Interview ${meetingCodeOf(item)} has no ${result} ${waited}`,
			`Start the workflow with the Boooply Trigger, which runs as soon as there is one, or ${minutes === 0 ? "set 'If Not Ready' to Wait" : "raise 'Maximum Minutes'"}.`,
		);
	};
}

/** What the user wants where the result is not there yet. */
export function ifNotReadyFields(preset: 'error' | 'output'): INodeProperties[] {
	return [
		{
			displayName: 'If Not Ready',
			name: 'ifNotReady',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'error', description: 'The item fails' },
				{ name: 'Output', value: 'output', description: "Go on with 'ready' set to false" },
				{ name: 'Wait', value: 'wait', description: 'Ask again until it is ready' },
			],
			default: preset,
			description: 'What to do while Boooply has no result for this interview',
			hint: 'To run a workflow as soon as there is a result, start it with the Boooply Trigger',
		},
		{
			displayName: 'Maximum Minutes',
			name: 'maximumMinutes',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 10,
			displayOptions: { show: { ifNotReady: ['wait'] } },
			description:
				'How many minutes an item waits before it fails. The wait ends at once when the execution is stopped.',
		},
	];
}
