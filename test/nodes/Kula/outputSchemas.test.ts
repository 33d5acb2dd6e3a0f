import { omit } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { mondayAt } from '../../sandbox/kulaClient';
import { testOutputSchemas } from '../outputSchema';
import { cases } from './cases';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();

const item = (name: string) => byId(`={{ $json.${name} }}`);
const onWebhook = { id: item('webhook') };
const onNote = { id: byId(16966), note_id: item('note') };

/** What operations take that need something made before, as `resource operation`. */
const further: Record<string, INodeParameters> = {
	'application deleteNote': onNote,
	'application getNotes': { id: byId(16966) },
	'application updateNote': { ...onNote, updateFields: { body: 'From May' } },
	'availability check': {
		organizer_id: byId(41),
		interviewer_ids: [41, 57],
		start_time: mondayAt(0),
		timezone: 'America/Los_Angeles',
	},
	'availability getResult': { poll_id: '={{ $json.poll }}' },
	'candidate upsert': { email: 'dana@example.com', first_name: 'Dana' },
	'candidate uploadResume': { id: byId(5521) },
	'interview create': {
		application_id: byId(17084),
		organizer_id: byId(41),
		start_time: mondayAt(18),
		stage_activity_id: byId(8802),
	},
	'interview undoNoShow': { id: byId(3) },
	'interview update': { id: byId(5), updateFields: { name: 'New' } },
	'interview rebook': { id: byId(2), start_time: mondayAt(18) },
	'interview waitForConferenceLink': { id: byId(5) },
	'webhook delete': onWebhook,
	'webhook disable': onWebhook,
	'webhook enable': onWebhook,
	'webhook get': onWebhook,
	'webhook getAll': {},
	'webhook getLogs': onWebhook,
	'webhook getTest': { ...onWebhook, test_id: '={{ $json.test }}' },
	'webhook regenerateSecret': onWebhook,
	'webhook test': onWebhook,
	'webhook update': { ...onWebhook, updateFields: { name: 'New' } },
};

const parametersOf: Record<string, INodeParameters> = {
	...Object.fromEntries(
		cases.map(({ operation, parameters = {} }) => [
			operation.join(' '),
			omit(parameters, 'filters'),
		]),
	),
	...further,
};

/** Makes what the operations need, and puts out its IDs. */
async function prepared(): Promise<Record<string, string>> {
	const made = async (resource: string, operation: string, parameters: INodeParameters) =>
		(await kula.run(resource, operation, parameters)).json[0] ?? {};
	const events = { subscribed_events: ['interview.event.created'] };
	const url = 'https://127.0.0.1:9/kula';
	const webhook = await made('webhook', 'create', { url, name: 'n8n', ...events });
	await kula.control.deliver('kula', { event: 'interview.event.created', data: {} });
	const test = await made('webhook', 'test', { id: byId(webhook.id) });
	const note = await made('application', 'createNote', { id: byId(16966), body: 'A' });
	await kula.run('interview', 'markNoShow', { id: byId(3) });
	await kula.run('availability', 'check', {
		...further['availability check'],
		maximumComputingTime: 1,
	});
	const { requests } = await kula.control.requests({ vendor: 'kula' });
	const poll = requests.at(-1)?.path.split('/').pop() ?? '';
	await kula.control.setClock({ speed: 100 });
	const ids = { webhook: webhook.id, test: test.test_id, note: note.id, poll };
	return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]));
}

describe("the Kula node's output schemas", () => {
	testOutputSchemas('Kula', async (resource, operation, name) => {
		const ids = name in further ? await prepared() : {};
		const data = Buffer.from('resume').toString('base64');
		const binary = { data: { data, mimeType: 'application/pdf' } };
		return await kula.run(resource, operation, parametersOf[name], {
			input: [{ json: ids, binary }],
		});
	});
});
