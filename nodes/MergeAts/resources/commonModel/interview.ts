import type { IDataObject } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import type { Answer, Courier, Walk } from '../../../shared/request/paging/walk';
import { isEmpty, isRecord, recordsOf } from '../../../shared/values';
import { INTERVIEW_FIELDS, INTERVIEW_WRITERS } from '../../account/interviewSupport';

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
				`This ATS does not supply ${gaps.join(', ')} of these interviews. The resource 'ATS Request' reaches the API of the ATS itself.`,
			);
		}
		return found;
	};
}

/** What has to be known of interviews, so that an empty status or a refusal puzzles nobody. */
export const interviewFields = [
	...shownFor(
		'interview',
		['create', 'getCreateFields'],
		[
			notice(
				'createNotice',
				`Creating interviews is in beta at Merge. It works in ${INTERVIEW_WRITERS}. The resource 'ATS Request' reaches the API of any other ATS.`,
			),
		],
	),
	...shownFor(
		'interview',
		['get', 'getAll'],
		[
			notice(
				'gapsNotice',
				'Some ATSs supply no status, location or stage of interviews. The output then says which fields are empty.',
			),
		],
	),
];
