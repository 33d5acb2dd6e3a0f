import { byId } from '../../engine/operations';
import { anna, byCode, jane, people, useBoooply } from './boooply';

const boooply = useBoooply();
const run = boooply.run;

/** A scheduled 1-to-1 interview of the standard data. */
const coming = 'Boooply-H-2000000008';
const path = `/api/integration/interviews/${coming}/participants`;

describe('Participant', () => {
	it('Add invites people and puts out an item for each, with the token to join', async () => {
		const details = { externalRole: 'Hiring Manager', authProvider: 'MICROSOFT' };
		const { json, error } = await run('participant', 'add', {
			...byCode(coming),
			...people({ ...anna, details }, { ...jane, role: 'PARTICIPANT' }),
		});
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([
			{
				method: 'POST',
				path,
				query: {},
				body: {
					participants: [
						{ ...anna, ...details },
						{ ...jane, role: 'PARTICIPANT' },
					],
				},
			},
		]);
		expect(json).toEqual([
			{ ...anna, id: expect.any(String), joinToken: expect.any(String) },
			{ ...jane, role: 'PARTICIPANT', id: expect.any(String), joinToken: expect.any(String) },
		]);
	});

	it('Add puts out the answer itself where it lists nobody', async () => {
		await boooply.control.addFault({
			vendor: 'boooply',
			effect: { kind: 'status', status: 200, body: { success: true, added: 1 } },
		});
		const { json } = await run('participant', 'add', { ...byCode(coming), ...people(anna) });
		expect(json).toEqual([{ added: 1 }]);
	});

	it('Add refuses a malformed address before anything is sent', async () => {
		const { error } = await run('participant', 'add', {
			...byCode(coming),
			...people({ ...anna, email: 'anna(at)example.com' }),
		});
		expect(error?.message).toBe(
			"'Email' of participant 1 is not a valid email address: anna(at)example.com",
		);
		expect(await boooply.received()).toEqual([]);
	});

	it('Add passes on that somebody takes part already', async () => {
		const parameters = { ...byCode(coming), ...people(anna) };
		await run('participant', 'add', parameters);
		const { error } = await run('participant', 'add', parameters);
		expect(error?.message).toBe('anna.keller@example.com already takes part');
	});

	it('Get Many lists everybody', async () => {
		const { json } = await run('participant', 'getAll', byCode(coming));
		expect(await boooply.received()).toEqual([{ method: 'GET', path, query: {}, body: undefined }]);
		expect(json.map(({ role }) => role)).toEqual(['CANDIDATE', 'INTERVIEWER']);
		expect(json[0]).toEqual({
			id: expect.any(String),
			name: expect.any(String),
			email: expect.any(String),
			role: 'CANDIDATE',
			joinToken: expect.any(String),
			joinedAt: null,
			leftAt: null,
			isActive: false,
		});
	});

	it('Remove takes a person off', async () => {
		const before = await run('participant', 'getAll', byCode(coming));
		const id = String(before.json[1]?.id);
		await boooply.control.clearRequests();
		const { json } = await run('participant', 'remove', {
			...byCode(coming),
			participantId: byId(id),
		});
		expect(json).toEqual([{ deleted: true, message: expect.stringContaining('removed') }]);
		expect(await boooply.received()).toEqual([
			{ method: 'DELETE', path: `${path}/${id}`, query: {}, body: undefined },
		]);
		const after = await run('participant', 'getAll', byCode(coming));
		expect(after.json).toHaveLength(1);
	});

	it('Remove does not need an answer', async () => {
		const { json: people } = await run('participant', 'getAll', byCode(coming));
		const effect = { kind: 'status', status: 204 } as const;
		await boooply.control.addFault({ vendor: 'boooply', method: 'DELETE', effect });
		const { json } = await run('participant', 'remove', {
			...byCode(coming),
			participantId: byId(people[1]?.id),
		});
		expect(json).toEqual([{ deleted: true }]);
	});

	it('Remove refuses a person that is not chosen', async () => {
		const { error } = await run('participant', 'remove', {
			...byCode(coming),
			participantId: byId('={{ $json.unknown }}'),
		});
		expect(error?.message).toBe("'Participant' is empty");
		expect(await boooply.received()).toEqual([]);
	});
});
