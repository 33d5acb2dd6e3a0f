import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import type { Answer, Courier, Walk } from '../../../shared/request/paging/walk';
import { isEmpty, isRecord, recordsOf } from '../../../shared/values';
import { INTERVIEW_FIELDS } from '../../account/interviewSupport';

/** The interviews of an answer, as Merge gave them: those of a page, or the one that was asked for. */
function interviewsIn({ response: { body } }: Answer): IDataObject[] {
	if (!isRecord(body)) return [];
	return 'results' in body ? recordsOf(body.results) : [body];
}

/** Reads interviews, and says which of their fields the ATS leaves empty. */
export function tellingGaps(walk: Walk): Walk {
	return async (item, courier) => {
		let gaps = INTERVIEW_FIELDS;
		let count = 0;
		const send: Courier['send'] = async (...request) => {
			const answer = await courier.send(...request);
			const interviews = interviewsIn(answer);
			count += interviews.length;
			gaps = gaps.filter((field) => interviews.every((interview) => isEmpty(interview[field])));
			return answer;
		};
		const found = await walk(item, { ...courier, send });
		if (count > 0 && gaps.length > 0) {
			courier.hint(
				`This ATS does not supply ${gaps.join(', ')} of these interviews. Passthrough reaches the API of the ATS itself.`,
			);
		}
		return found;
	};
}

/** Says what the credential's ATS supplies, so that an empty status or location puzzles nobody. */
const support: INodeProperties = {
	displayName: 'Support of This ATS Name or ID',
	name: 'interviewSupport',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getInterviewSupport' },
	default: '',
	description:
		'Only tells what the ATS of the linked account supplies and accepts for interviews; nothing of it is sent. Open the list to read it. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const interviewFields = shownFor(
	'interview',
	['create', 'get', 'getAll', 'getCreateFields'],
	[support],
);
