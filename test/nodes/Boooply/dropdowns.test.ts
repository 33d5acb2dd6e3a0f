import type { INodeParameters } from 'n8n-workflow';

import { loadOptions, searchList } from '../../engine/listSearch';
import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();
const coming = 'Boooply-H-2000000008';

/** What the step holds while its Participant field is opened. */
const removing = (interview: INodeParameters) => ({
	resource: 'participant',
	operation: 'remove',
	...interview,
});

const search = async (method: string, more: Partial<Parameters<typeof searchList>[0]> = {}) =>
	await searchList({
		node: 'Boooply',
		method,
		credentials: { boooplyApi: boooply.credential() },
		...more,
	});

describe('the Interview dropdown', () => {
	it('lists interviews in pages of 100', async () => {
		const first = await search('searchInterviews');
		expect(first.results).toHaveLength(100);
		expect(first.paginationToken).toBe('2');
		const second = await search('searchInterviews', { paginationToken: '2' });
		expect(second.results).toHaveLength(30);
		expect(second.paginationToken).toBeUndefined();
		expect((await boooply.received()).map(({ query }) => query)).toEqual([
			{ page: '1', limit: '100' },
			{ page: '2', limit: '100' },
		]);
	});

	it('names each interview by its candidate, start and state, and links to it', async () => {
		await boooply.control.seed('boooply', {
			meetings: [{ code: coming, scheduledAt: '2099-12-01T03:00:00Z' }],
		});
		const { results } = await search('searchInterviews', {
			filter: coming,
			timezone: 'Europe/Berlin',
		});
		expect(results).toEqual([
			{
				name: expect.stringMatching(/^\p{L}+ \p{L}+ · 1 Dec 2099 04:00 · Scheduled$/u),
				value: coming,
				url: `https://boooply.com/meeting/${coming}`,
			},
		]);
	});

	it('lists interviews that are answered in the older shape', async () => {
		const { results } = await search('searchInterviews', { filter: 'Boooply-H-2000000020' });
		expect(results).toEqual([
			expect.objectContaining({
				name: expect.stringMatching(/ · /),
				value: 'Boooply-H-2000000020',
			}),
		]);
	});

	it('says what is wrong with the key', async () => {
		const credentials = { boooplyApi: boooply.credential('wrong') };
		await expect(search('searchInterviews', { credentials })).rejects.toThrow(
			'Invalid or inactive API key.',
		);
	});
});

describe('the Participant dropdown', () => {
	it('lists the people of the chosen interview', async () => {
		const { results } = await search('searchParticipants', {
			parameters: removing(byCode(coming)),
		});
		expect(results).toEqual([
			{
				name: expect.stringMatching(/^.+ \(.+@example\.com, CANDIDATE\)$/),
				value: expect.any(String),
			},
			{ name: expect.stringMatching(/INTERVIEWER/), value: expect.any(String) },
		]);
	});

	it('finds people by name, address and role', async () => {
		const parameters = removing(byCode(coming));
		const { results } = await search('searchParticipants', { parameters, filter: 'interv' });
		expect(results).toHaveLength(1);
	});

	it('understands a pasted URL', async () => {
		const value = `https://boooply.com/meeting/${coming}`;
		const parameters = removing({ meetingCode: { __rl: true, mode: 'url', value } });
		expect((await search('searchParticipants', { parameters })).results).toHaveLength(2);
	});

	it('asks for the interview first', async () => {
		await expect(
			search('searchParticipants', { parameters: removing(byCode('')) }),
		).rejects.toThrow("Choose the 'Interview' first");
		expect(await boooply.received()).toEqual([]);
	});
});

describe('the Time Zone dropdown', () => {
	it("begins with the workflow's own zone", async () => {
		const zones = await loadOptions({
			node: 'Boooply',
			method: 'getTimeZones',
			timezone: 'Asia/Kathmandu',
		});
		expect(zones[0]).toEqual({ name: "Workflow's Time Zone (Asia/Kathmandu)", value: '' });
		expect(zones).toContainEqual({ name: 'Europe/Berlin', value: 'Europe/Berlin' });
	});
});
