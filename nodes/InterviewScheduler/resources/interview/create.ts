import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { prepare } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { wholeId } from '../ids';
import { interviewAnswer } from '../interviewAnswer';
import { kind, OTHER, otherKind } from '../kind';
import { interviewee, interviewer, listHelpers } from '../people';
import { interviewIn } from '../timeChecks';
import { timeFields } from '../timeFields';

const shown = { resource: ['interview'], operation: ['create'] };

const checked = prepare(function ({ body }) {
	const interview = interviewIn(body);
	if (String(interview.kind ?? '').trim() === '') {
		refuse(this, "'Other Kind' is empty", "Fill in 'Other Kind', or choose another 'Kind'.");
	}
	Object.assign(interview, {
		interviewee_id: wholeId(this, interview.interviewee_id, 'Candidate'),
		interviewer_id: wholeId(this, interview.interviewer_id, 'Interviewer'),
	});
});

/** Interviews, Create an interview. */
export const create: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create an interview',
	description: 'Invite a candidate to an interview',
	routing: {
		request: { method: 'POST', url: '/api/v1/interviews/' },
		send: { preSend: [checked] },
		output: { postReceive: interviewAnswer },
	},
};

export const createFields: INodeProperties[] = [
	{
		displayName: 'Creating an interview invites a real candidate',
		name: 'createNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: shown },
	},
	{ ...kind, displayOptions: { show: shown } },
	{ ...otherKind, required: true, displayOptions: { show: { ...shown, kind: [OTHER] } } },
	...timeFields({ start: 'start_at', end: 'end_at' }, shown),
	...listHelpers(shown),
	{ ...interviewee, displayOptions: { show: shown } },
	{ ...interviewer, displayOptions: { show: shown } },
	{
		displayName: 'Location',
		name: 'location',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://meet.example.com/depot',
		displayOptions: { show: shown },
		description: 'Where the interview takes place: a link or a place',
		routing: { send: { type: 'body', property: 'interview.location' } },
	},
];
