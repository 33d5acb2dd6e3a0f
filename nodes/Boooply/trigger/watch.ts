import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { readList } from '../../shared/trigger/listing';
import type { Watch } from '../../shared/trigger/polling';
import { boooply } from '../boooply';
import { interviewList } from './interviewList';
import {
	commonEventOutput,
	eventBetween,
	eventOutput,
	remembered,
	standingOf,
	standingsAfter,
	type Standings,
} from './statusChanges';

const PAGE_SIZE = 100;
const DAY = 24 * 3600_000;
const TEST_RECORDS = 5;

/** What a test shows where there is no interview yet; the fields are those of the API reference. */
const SAMPLE: IDataObject = {
	meetingCode: 'Boooply-AI-1234567890',
	title: 'AI Interview with Jane Doe',
	meetingType: 'AI_ONLY',
	isTeamMeeting: false,
	sessionStatus: 'SCHEDULED',
	scheduledAt: '2026-04-01T14:00:00Z',
	durationMinutes: 30,
	participants: [{ name: 'Jane Doe', email: 'jane@example.com', role: 'CANDIDATE' }],
};

/**
 * Watches the status and time of interviews. The list tells no changes, so all interviews of the chosen days are
 * compared with what they were.
 */
export function watchStatuses(context: IPollFunctions): Watch<Standings> {
	const type = String(context.getNodeParameter('type', ''));
	const days = Number(context.getNodeParameter('days', 90));
	const events: unknown = context.getNodeParameter('events', []);
	const isWanted = (event: string | undefined) =>
		event !== undefined && Array.isArray(events) && events.includes(event);
	const isCommon = context.getNodeParameter('commonFormat', false) === true;
	const output = isCommon ? commonEventOutput : eventOutput;
	const read = async (limit: number, wanted?: number) => {
		const filters = {
			dateField: 'created',
			dateFrom: new Date(Date.now() - days * DAY).toISOString(),
			...(type === '' ? {} : { type }),
		};
		return (await readList(context, boooply, interviewList(filters, limit), wanted)).records;
	};

	return {
		subject: { type, days },
		async newest() {
			const found = [...(await read(TEST_RECORDS, TEST_RECORDS)).values()];
			return (found.length > 0 ? found : [SAMPLE]).map((meeting) =>
				output(eventBetween(undefined, standingOf(meeting)), undefined, meeting),
			);
		},
		begin: async () => ({ outputs: [], state: standingsAfter(await read(PAGE_SIZE), {}) }),
		async advance(before) {
			const meetings = await read(PAGE_SIZE);
			const outputs = [...meetings].flatMap(([code, meeting]) => {
				const known = remembered(before, code);
				const event = eventBetween(known, standingOf(meeting));
				return isWanted(event) ? [output(event, known, meeting)] : [];
			});
			return { outputs, state: standingsAfter(meetings, before) };
		},
	};
}
