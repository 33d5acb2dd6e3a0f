import { keyWithoutApplicants, sandboxTeam, teamKey } from '../../../sandbox/vendors/apploi/keys';
import { useStandIn } from '../../engine/sandbox';
import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';

const standIn = useStandIn('apploi');

function apploiTrigger(
	parameters: TriggerSettings['parameters'] = {},
	credential: Record<string, string> = {},
	mode: TriggerSettings['mode'] = 'trigger',
) {
	return new ActiveTrigger({
		node: 'ApploiTrigger',
		parameters,
		mode,
		credentials: {
			apploiApi: { apiKey: teamKey, teamId: '', baseUrl: standIn.url, ...credential },
		},
	});
}

const apply = async (...ids: number[]) =>
	await standIn.control.seed('apploi', { applicants: ids.map((id) => ({ id })) });

const idsOf = (items: Awaited<ReturnType<ActiveTrigger['poll']>>) =>
	items?.map(({ id }) => Number(id)).sort((one, other) => one - other);

describe('Apploi Trigger', () => {
	it('starts no run for applicants that were there before', async () => {
		const trigger = apploiTrigger();
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
	});

	it('puts out each new applicant once, also after a restart', async () => {
		const trigger = apploiTrigger();
		await trigger.poll();
		await apply(900001, 900002);
		expect(idsOf(await trigger.poll())).toEqual([900001, 900002]);
		trigger.restart();
		await apply(900003);
		expect(idsOf(await trigger.poll())).toEqual([900003]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('finds more than a page, whatever their dates', async () => {
		const trigger = apploiTrigger();
		await trigger.poll();
		const ids = Array.from({ length: 250 }, (_, index) => 900000 + index);
		const appliedAt = '2026-01-01T00:00:00.000Z';
		const applicants = ids.map((id) => ({ id, appliedAt }));
		await standIn.control.seed('apploi', { applicants });
		expect(idsOf(await trigger.poll())).toEqual(ids);
	});

	it('is not moved by a change of an applicant', async () => {
		const trigger = apploiTrigger();
		await apply(900001);
		await trigger.poll();
		await standIn.control.seed('apploi', { applicants: [{ id: 900001, status: 'Hired' }] });
		expect(await trigger.poll()).toBeUndefined();
	});

	it('loses nothing to a fault on the second page', async () => {
		const trigger = apploiTrigger();
		await trigger.poll();
		await apply(900001);
		await standIn.control.addFault({
			vendor: 'apploi',
			skip: 1,
			effect: { kind: 'status', status: 500 },
		});
		await expect(trigger.poll()).rejects.toThrow();
		expect(idsOf(await trigger.poll())).toEqual([900001]);
	});

	it('does not take everybody for new after the key had lost its rights for a while', async () => {
		const trigger = apploiTrigger();
		await trigger.poll();
		const effect = { kind: 'status', status: 200, body: { data: [] } } as const;
		await standIn.control.addFault({ vendor: 'apploi', effect });
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
	});

	it.each([
		['of the field', { teamId: sandboxTeam }, {}],
		['of the credential', {}, { teamId: sandboxTeam }],
	])('asks for the team %s', async (_, parameters, credential) => {
		await apploiTrigger(parameters, credential).poll();
		const [request] = await standIn.received();
		expect(request).toMatchObject({
			method: 'GET',
			path: '/applicants',
			query: { team_id: sandboxTeam, limit: '100', offset: '0' },
		});
	});

	it('reads only what changed since the last poll where that is wanted, and loses nothing', async () => {
		const trigger = apploiTrigger({ readOnlyChanges: true });
		await trigger.poll();
		const before = (await standIn.received()).length;
		const applicants = [{ id: 900001, appliedAt: '2026-01-01T00:00:00.000Z' }];
		await standIn.control.seed('apploi', { applicants });
		expect(idsOf(await trigger.poll())).toEqual([900001]);
		trigger.restart();
		expect(await trigger.poll()).toBeUndefined();
		await apply(900002);
		expect(idsOf(await trigger.poll())).toEqual([900002]);
		const requests = (await standIn.received()).slice(before);
		expect(requests.length).toBeLessThanOrEqual(6);
		for (const { query } of requests) {
			const after = Date.parse(String(query.updated_after));
			expect(Date.now() - after).toBeGreaterThan(9 * 60_000);
			expect(Date.now() - after).toBeLessThan(20 * 60_000);
		}
	});

	it('goes back to before the key lost its rights when it reads only changes', async () => {
		const trigger = apploiTrigger({ readOnlyChanges: true });
		await trigger.poll();
		const headers = { date: new Date(Date.now() + 3_600_000).toUTCString() };
		const effect = { kind: 'status', status: 200, headers, body: { data: [] } } as const;
		await standIn.control.addFault({ vendor: 'apploi', effect });
		expect(await trigger.poll()).toBeUndefined();
		await apply(900001);
		expect(idsOf(await trigger.poll())).toEqual([900001]);
	});

	it('watches the applicants of one job', async () => {
		const trigger = apploiTrigger({ jobId: '67891' });
		await trigger.poll();
		const applicants = [
			{ id: 900001, jobId: 67891 },
			{ id: 900002, jobId: 67892 },
		];
		await standIn.control.seed('apploi', { applicants });
		expect(idsOf(await trigger.poll())).toEqual([900001]);
	});

	it('begins anew for another team', async () => {
		const trigger = apploiTrigger();
		await trigger.poll();
		await apply(900001);
		trigger.change({ teamId: sandboxTeam });
		expect(await trigger.poll()).toBeUndefined();
	});

	it('shows the newest applicants in a test, and a sample where there are none', async () => {
		const found = await apploiTrigger({}, {}, 'manual').poll();
		expect(found).toHaveLength(5);
		const none = await apploiTrigger({}, { apiKey: keyWithoutApplicants }, 'manual').poll();
		expect(none).toEqual([{ id: 265733753 }]);
	});
});
