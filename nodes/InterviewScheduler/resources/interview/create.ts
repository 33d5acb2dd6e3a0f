import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { prepare, type Operation } from '../../../shared/request/operation';
import { commonInterview } from '../../commonInterview';
import { wholeId } from '../ids';
import { interviewAnswer } from '../interviewAnswer';
import { kind, OTHER, otherKind } from '../kind';
import { interviewee, interviewer, listSettings } from '../people';
import { interviewIn } from '../timeChecks';
import { timeFields } from '../timeFields';

const checked = prepare(function ({ body }) {
	const interview = interviewIn(body);
	Object.assign(interview, {
		interviewee_id: wholeId(this, interview.interviewee_id, 'Candidate'),
		interviewer_id: wholeId(this, interview.interviewer_id, 'Interviewer'),
	});
});

/** Interviews, Create an interview. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create an interview',
	description: 'Invite a candidate to an interview',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'POST', url: '/api/v1/interviews/' },
		send: { preSend: [checked] },
		output: { postReceive: interviewAnswer },
	},
};

export const createFields = shownFor(
	'interview',
	['create'],
	[
		notice('createNotice', 'Creating an interview invites a real candidate'),
		interviewee,
		interviewer,
		...timeFields({ start: 'start_at', end: 'end_at' }),
		kind,
		{ ...otherKind, required: true, displayOptions: { show: { kind: [OTHER] } } },
		{
			displayName: 'Location',
			name: 'location',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://meet.example.com/depot',
			description: 'Where the interview takes place: a link or a place',
			routing: { send: { type: 'body', property: 'interview.location' } },
		},
		listSettings,
	],
);
