import type { IDataObject, IExecuteSingleFunctions, PostReceiveAction } from 'n8n-workflow';

import { isRecord, recordsOf } from '../../../shared/values';
import { shaped, simplified } from '../../../shared/request/records';

/** SDK, Interviews: a participant's link is the meeting's URL with the participant's token. */
function addJoinUrls(participants: unknown[], url: string): void {
	const link = url + (url.includes('?') ? '&token=' : '?token=');
	for (const participant of recordsOf(participants)) {
		const { joinToken } = participant;
		if (typeof joinToken !== 'string') continue;
		const encoded = encodeURIComponent(joinToken);
		// Put together from texts that are kept anyway, the link takes less memory.
		participant.joinUrl = link + (encoded === joinToken ? joinToken : encoded);
	}
}

/**
 * A meeting as it is put out: `meetingCode` always there, which older answers call `code`, and a ready join link with
 * each participant. The meeting itself is changed: in a long list copies would take time and memory.
 */
export function meetingOutput(meeting: IDataObject): IDataObject {
	const { participants, url } = meeting;
	if (Array.isArray(participants) && typeof url === 'string') addJoinUrls(participants, url);
	if (!('code' in meeting)) return meeting;
	const { code, meetingCode = code, ...rest } = meeting;
	return { meetingCode, ...rest };
}

/** Puts out each meeting in that form. */
export const wholeMeeting = shaped(meetingOutput);

/** The code of the interview that a step is about. */
export function meetingCodeOf(context: IExecuteSingleFunctions): string {
	return String(context.getNodeParameter('meetingCode', '', { extractValue: true })).trim();
}

/**
 * The meeting of an answer whose form is not documented: the meeting where there is one, otherwise the answer itself
 * with the code that was asked for.
 */
export const changedMeeting: PostReceiveAction = async function (items) {
	const meetingCode = meetingCodeOf(this);
	return items.map(({ json: { success: _success, meeting, ...answer } }) => ({
		json: isRecord(meeting) ? meeting : { meetingCode, ...answer },
	}));
};

/** The fields of a meeting that workflows go on with. */
export const simplifiedMeeting = simplified([
	'meetingCode',
	'title',
	'meetingType',
	'isTeamMeeting',
	'jobRole',
	'sessionStatus',
	'scheduledAt',
	'durationMinutes',
	'url',
	'endReason',
	'overallScore',
	'evaluationRecommendation',
	'evaluationRecommendationRationale',
	'participants',
]);
