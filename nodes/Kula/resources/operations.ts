import type { PostReceiveAction, PreSendAction } from 'n8n-workflow';

import { list, type Operation } from '../../shared/request/operation';
import { records } from '../../shared/request/records';
import { pages } from '../kula';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One operation with the call it makes. */
interface Call extends Omit<Operation, 'routing'> {
	/** What it does, as the editor's search shows it. */
	action: string;
	description: string;
	/** Method and path as documented. */
	call: `${Method} ${string}`;
	preSend?: PreSendAction[];
	/** What is put out of an answer; the record under `data` unless given. */
	postReceive?: PostReceiveAction[];
}

/** An operation; it takes one request unless it has a walk. */
export function operation({
	call,
	preSend = [],
	postReceive = [records('data')],
	...option
}: Call): Operation {
	const [method, url] = call.split(' ') as [Method, string];
	return {
		...option,
		routing: { request: { method, url }, send: { preSend }, output: { postReceive } },
	};
}

/** An operation that walks a list. */
export function listing(call: Call, walk = pages): Operation {
	return list(operation(call), walk);
}
