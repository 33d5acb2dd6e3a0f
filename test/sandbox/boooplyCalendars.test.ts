import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';

/** A Monday; the calendars of the standard data are in winter time then. */
const monday = '2027-01-04T06:00:00Z';

describe("Boooply's calendars", () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['boooply'] });
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.control.reset();
		await sandbox.control.setLimits({ enabled: false });
		await sandbox.control.setClock({ now: monday });
		await sandbox.control.seed('boooply', {
			empty: true,
			calendars: [
				{
					email: 'anna.keller@example.com',
					timezone: 'Europe/Berlin',
					busyBlocks: [{ start: '2027-01-04T09:00:00Z', end: '2027-01-04T10:30:00Z' }],
				},
			],
		});
	});

	it('finds slots between 9 and 17 o’clock of the calendar’s zone around what is busy', async () => {
		expect((await slots('duration=120&days=1')).slots).toEqual([
			{ start: '2027-01-04T12:00:00Z', end: '2027-01-04T14:00:00Z' },
			{ start: '2027-01-04T14:00:00Z', end: '2027-01-04T16:00:00Z' },
		]);
	});

	it('finds none on weekends and counts half-hours in two weeks unless asked otherwise', async () => {
		const { slots: found, total, durationMinutes, days } = await slots('');
		expect({ total, durationMinutes, days }).toEqual({
			total: 10 * 16 - 3,
			durationMinutes: 30,
			days: 14,
		});
		const weekdays = found.map(({ start }: { start: string }) => new Date(start).getUTCDay());
		expect(new Set(weekdays)).toEqual(new Set([1, 2, 3, 4, 5]));
	});

	it('takes the time of a booked interview away and gives it back when that is cancelled', async () => {
		const free = (await slots('days=1')).total;
		const { data: body } = await boooply.post(interviewPath(), {
			meetingType: 'HUMAN',
			jobRole: 'Nurse',
			scheduledAt: '2027-01-04T13:00:00Z',
			durationMinutes: 60,
			participants: [
				{ name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' },
				{ name: 'Anna Keller', email: 'Anna.Keller@example.com', role: 'INTERVIEWER' },
			],
		});
		expect((await slots('days=1')).total).toBe(free - 2);
		expect((await busy('anna.keller@example.com')).busyBlocks).toEqual([
			{ start: '2027-01-04T09:00:00Z', end: '2027-01-04T10:30:00Z' },
			{ start: '2027-01-04T13:00:00Z', end: '2027-01-04T14:00:00Z' },
		]);

		await boooply.patch(interviewPath(body.meeting.meetingCode, 'cancel'));
		expect((await slots('days=1')).total).toBe(free);
	});

	it('tells the zone of a calendar', async () => {
		expect(await busy('anna.keller@example.com')).toMatchObject({
			calendarConnected: true,
			timezone: 'Europe/Berlin',
			days: 14,
			total: 1,
		});
	});

	it('says who has no calendar', async () => {
		expect(await busy('chris.nocal@example.com')).toMatchObject({
			success: true,
			calendarConnected: false,
			busyBlocks: [],
		});
	});

	it('offers times that two interviewers share in the standard data', async () => {
		await sandbox.control.reset();
		const [anna, ben] = await Promise.all([
			busy('anna.keller@example.com'),
			busy('ben.osei@example.com'),
		]);
		expect(anna.total).toBeGreaterThan(5);
		expect([anna.timezone, ben.timezone]).toEqual(['Europe/Berlin', 'America/New_York']);
	});

	it.each(['', 'email=anna', 'email=anna.keller@example.com&days=31'])(
		'refuses ?%s',
		async (query) => {
			expect((await boooply.get(`/api/integration/busy-blocks?${query}`)).status).toBe(400);
		},
	);

	async function slots(query: string) {
		const path = `/api/integration/availability?email=anna.keller@example.com&${query}`;
		return (await boooply.get(path)).data;
	}

	async function busy(email: string) {
		return (await boooply.get(`/api/integration/busy-blocks?email=${email}`)).data;
	}
});
