import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';

/** API reference, Get Busy Blocks. */
export const getBusyBlocks: Operation = {
	name: 'Get Busy Blocks',
	value: 'getBusyBlocks',
	action: 'Get the busy blocks of an interviewer',
	description: "List when an interviewer's calendar is taken",
	routing: {
		request: { method: 'GET', url: '/api/integration/busy-blocks' },
		output: { postReceive: [wholeAnswer] },
	},
};
