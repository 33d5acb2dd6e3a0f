import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { isRecord } from '../../../shared/request';
import { shaped, simplified } from '../../../shared/records';

/** SDK, Interviews: a participant's link is the meeting's URL with the participant's token. */
function withJoinUrl(participant: unknown, url: unknown): unknown {
	if (!isRecord(participant) || typeof url !== 'string') return participant;
	if (typeof participant.joinToken !== 'string') return participant;
	const joinUrl = new URL(url);
	joinUrl.searchParams.set('token', participant.joinToken);
	return { ...participant, joinUrl: joinUrl.toString() };
}

/**
 * A meeting as it is put out: `meetingCode` always there, which older answers call `code`, and a ready join link with
 * each participant.
 */
export function meetingOutput(meeting: IDataObject): IDataObject {
	const { code, meetingCode = code, participants, ...rest } = meeting;
	if (!Array.isArray(participants)) return { meetingCode, ...rest };
	return {
		meetingCode,
		...rest,
		participants: participants.map((participant) =>
			withJoinUrl(participant, meeting.url),
		) as IDataObject[],
	};
}

/** Puts out each meeting in that form. */
export const wholeMeeting = shaped(meetingOutput);

/**
 * The meeting of an answer whose form is not documented: the meeting where there is one, otherwise the answer itself
 * with the code that was asked for.
 */
export const changedMeeting: PostReceiveAction = async function (items) {
	const meetingCode = this.getNodeParameter('meetingCode', '', { extractValue: true });
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
	'overallScore',
	'participants',
]);
