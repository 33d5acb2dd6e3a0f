import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import { shownFor } from '../../../shared/editor/resource';
import { waitingFields } from '../../../shared/editor/waiting';
import { refuse } from '../../../shared/input/refuse';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { prepare } from '../../../shared/request/operation';
import type { Walk } from '../../../shared/request/paging/walk';
import { askedUntilFinal, inMinutes, minutesToWait } from '../../../shared/request/waiting';
import { isGiven } from '../../../shared/values';
import { commonInterview } from '../../commonInterview';
import { operation } from '../operations';
import { interviewOutput } from './output';

const STATUSES: Record<string, string> = {
	candidate_no_show: 'the candidate did not come',
	cancelled: 'it was cancelled',
	ended: 'it has ended',
};

const LOCATIONS: Record<string, string> = {
	onsite: 'it is held on-site',
	phone: 'it is held by phone',
};

/** Why Kula will never make a link for an interview that has none; undefined where it may. */
function hindranceOf(interview: IDataObject): string | undefined {
	if (interview.kind === 'external' || get(interview, 'external.managed') === true) {
		return 'it is managed elsewhere';
	}
	return STATUSES[String(interview.meeting_status)] ?? LOCATIONS[String(interview.location)];
}

/** Ends an item whose link has not come. */
function refuseMissing(
	item: IExecuteSingleFunctions,
	hindrance: string | undefined,
	minutes: number,
): never {
	const interview = `Interview ${String(item.getNodeParameter('id', '', { extractValue: true }))}`;
	if (hindrance) {
		return refuse(
			item,
			`${interview} will have no conference link: ${hindrance}`,
			"Nothing was waited for. Set 'If Time Is Over' to Output to go on without a link.",
		);
	}
	return refuse(
		item,
		`${interview} has no conference link after ${inMinutes(minutes)}`,
		"Start the workflow with the Kula Trigger and the event interview.event.created, or raise 'Maximum Minutes'.",
	);
}

/** Reads the interview again until it has its link. */
const awaitedLink: Walk = async (item, courier) => {
	const minutes = minutesToWait(item);
	const { items, ready, hindrance } = await askedUntilFinal(courier, minutes, async () => {
		const { items: interviews, response } = await courier.send();
		const interview = get(response.body, 'data', {}) as IDataObject;
		const isThere = isGiven(interview.conference_url);
		const reason = isThere ? undefined : hindranceOf(interview);
		return {
			items: interviews,
			ready: isThere,
			hindrance: reason,
			isFinal: isThere || reason !== undefined,
		};
	});
	if (!ready && item.getNodeParameter('ifTimeIsOver', 'error') !== 'output') {
		refuseMissing(item, hindrance, minutes);
	}
	return items.map(({ json }) => ({
		json: { ...json, ready, ...(hindrance && { reason: hindrance }) },
	}));
};

/** Get Interview; Kula makes the conference after it has answered Create. */
export const waitForConferenceLink = operation({
	name: 'Wait for Conference Link',
	value: 'waitForConferenceLink',
	action: 'Wait for the conference link of an interview',
	description: 'Wait until Kula has made the link of a new interview, which takes a moment',
	call: 'GET /v1/interviews/{id}',
	walk: inCommonFormat(commonInterview, awaitedLink),
	preSend: [
		prepare(function () {
			minutesToWait(this);
		}),
	],
	postReceive: interviewOutput.postReceive,
});

export const waitForConferenceLinkFields = shownFor(
	'interview',
	['waitForConferenceLink'],
	waitingFields(
		'Kula Trigger',
		'What to do when there is no link in the end, or at once where none will come: on-site, by phone, managed elsewhere, cancelled or over',
	),
);
