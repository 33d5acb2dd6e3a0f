import { timeZoneOf } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { momentIn, withOffset } from '../../../shared/answer/clock';
import { chosenZone } from '../../../shared/input/schedule';
import { checkedZone, type Operation } from '../../../shared/request/operation';
import type { Walk } from '../../../shared/request/paging/walk';
import { slotItems } from '../../../shared/request/slots';
import { recordsOf } from '../../../shared/values';
import { wholeAnswer } from '../answer';

/** The slots of an answer, on the clock that was asked for. */
const ownSlots: Walk = async (item, { send }) => {
	const timeZone = chosenZone(item);
	const told = (time: unknown) => withOffset(momentIn(time, timeZone));
	const { items } = await send();
	return items.flatMap(({ json: { slots, ...answer } }) =>
		slotItems(
			item,
			recordsOf(slots).map(({ start, end }) => ({
				start: told(start),
				end: told(end),
				timeZone,
				who: [String(item.getNodeParameter('email')).trim()],
			})),
			answer,
		),
	);
};

/** API reference, Get Availability. */
export const getSlots: Operation = {
	name: 'Get Slots',
	value: 'getSlots',
	action: 'Get the free slots of an interviewer',
	description: 'Find the free slots of one interviewer, Monday to Friday from 9 to 5',
	walk: ownSlots,
	routing: {
		request: { method: 'GET', url: '/api/integration/availability' },
		send: { preSend: [checkedZone] },
		output: { postReceive: [wholeAnswer] },
	},
};

export const getSlotsFields = shownFor(
	'availability',
	['getSlots'],
	[
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 5, numberPrecision: 0 },
			default: 30,
			description: 'How long a slot lasts, in minutes',
			routing: { send: { type: 'query', property: 'duration' } },
		},
		timeZoneOf('the slots'),
	],
);
