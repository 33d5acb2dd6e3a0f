import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { misfits, outputSchema, testOutputSchemas } from '../outputSchema';
import { anna, byCode, jane, people, useBoooply } from './boooply';

const boooply = useBoooply();

const finished = byCode('Boooply-AI-2000000005');
const coming = byCode('Boooply-H-2000000008');
const emails = ['anna.keller@example.com', 'chris.nocal@example.com'];

/** What operations take that need values, as `resource operation`. */
const parameters: Record<string, INodeParameters> = {
	'interview create': { interviewType: 'ai', jobRole: 'Nurse', ...people(jane) },
	'interview get': finished,
	'interview getAll': { returnAll: true },
	'interview rebook': { ...coming, scheduledAt: '2099-05-04T09:00' },
	'interview reschedule': { ...coming, newScheduledAt: '2099-05-04T09:00' },
	'interview cancel': coming,
	'interview delete': coming,
	'interview getTranscript': finished,
	'interview getEvaluation': finished,
	'interview startAnalysis': finished,
	'interview getRecording': finished,
	'interview downloadRecording': finished,
	'interview waitForResult': { ...finished, results: ['evaluation', 'recording', 'transcript'] },
	'participant add': { ...coming, ...people(anna) },
	'participant getAll': coming,
	'participant remove': {
		...coming,
		participantId: byId('={{ $json.participantId }}'),
	},
	'availability getSlots': { email: emails[0] },
	'availability getBusyBlocks': { email: emails[0] },
	'availability findCommonSlots': { emails, ifCalendarMissing: 'goOn' },
	'jobDescription generate': { jobRole: 'Nurse' },
	'apiKey create': { userId: 'u', userEmail: 'u@example.com', organizationId: 'o' },
};

describe("the Boooply node's output schemas", () => {
	testOutputSchemas('Boooply', async (resource, operation, name) => {
		const participants = await boooply.run('participant', 'getAll', coming);
		const items = [{ participantId: participants.json[0]?.id }];
		return await boooply.run(resource, operation, parameters[name], { items });
	});

	it('fits what is put out where there is no calendar and no recording', async () => {
		const noCalendar = await boooply.run('availability', 'getSlots', { email: emails[1] });
		const noRecording = await boooply.run('interview', 'getRecording', coming);
		expect([
			...misfits(noCalendar.json[0], outputSchema('Boooply', 'availability', 'getSlots')),
			...misfits(noRecording.json[0], outputSchema('Boooply', 'interview', 'getRecording')),
		]).toEqual([]);
	});

	it('would notice a field that is missing or of another type', () => {
		const schema = outputSchema('Boooply', 'organization', 'get');
		expect(misfits({ id: 7, colour: 'red' }, schema)).toEqual([
			'output.id is integer, not string',
			'output.colour is not in the schema',
		]);
	});
});
