import { commonInterviewOf, type SaidOfInterview } from '../../nodes/shared/answer/commonInterview';

const said = (interview: SaidOfInterview) => commonInterviewOf('Example ATS', interview);

describe('An interview in the common format', () => {
	it('has every field, and null where the vendor does not say', () => {
		expect(Object.entries(said({}))).toEqual([
			['id', null],
			['vendor', 'Example ATS'],
			['title', null],
			['start', null],
			['end', null],
			['timeZone', null],
			['status', null],
			['candidate', null],
			['interviewers', []],
			['location', null],
			['link', null],
		]);
	});

	it('has IDs as text, and people with all they are known by', () => {
		expect(
			said({
				id: 26,
				candidate: { id: 316, name: 'David Driver' },
				interviewers: [{ email: 'anna@example.com' }, {}, { id: '', name: ' ', email: null }],
			}),
		).toMatchObject({
			id: '26',
			candidate: { id: '316', name: 'David Driver', email: null },
			interviewers: [{ id: null, name: null, email: 'anna@example.com' }],
		});
	});

	it.each([
		['the zone in winter', '2027-01-15T08:30:00Z', 'Europe/Berlin', '2027-01-15T09:30:00+01:00'],
		['the zone in summer', '2027-07-15T08:30:00Z', 'Europe/Berlin', '2027-07-15T10:30:00+02:00'],
		['a zone without summer', '2027-07-15T08:30:00Z', 'Asia/Kolkata', '2027-07-15T14:00:00+05:30'],
		['UTC without a zone', '2027-07-15T10:30:00.000+02:00', undefined, '2027-07-15T08:30:00Z'],
		['UTC where the zone is none', '2027-07-15T08:30:00Z', 'Mars/Olympus', '2027-07-15T08:30:00Z'],
		[
			'the zone, without an offset',
			'2027-07-15T10:30',
			'Europe/Berlin',
			'2027-07-15T10:30:00+02:00',
		],
	])('tells its start on the clock of %s', (_case, start, timeZone, expected) => {
		expect(said({ start, timeZone }).start).toBe(expected);
	});

	it('names a time zone only if it is one', () => {
		expect(said({ timeZone: 'Europe/Berlin' }).timeZone).toBe('Europe/Berlin');
		expect(said({ timeZone: 'Mars/Olympus' }).timeZone).toBeNull();
	});

	it.each<[string, SaidOfInterview, string | null]>([
		['as the vendor says', { end: '2027-01-15T09:00:00Z', minutes: 90 }, '2027-01-15T09:00:00Z'],
		['after its minutes', { minutes: 45 }, '2027-01-15T08:45:00Z'],
		['after minutes in text', { minutes: '45' }, '2027-01-15T08:45:00Z'],
		['nowhere, where nobody says', {}, null],
		['nowhere, where it is no time', { end: 'soon', minutes: 45 }, null],
		['nowhere, where the minutes are none', { minutes: '' }, null],
		['nowhere without a start', { start: null, minutes: 45 }, null],
	])('ends %s', (_case, interview, end) => {
		expect(said({ start: '2027-01-15T08:00:00Z', ...interview }).end).toBe(end);
	});

	it('lasts as long as it says when clocks change meanwhile', () => {
		const night = { start: '2027-03-28T00:30:00Z', minutes: 60, timeZone: 'Europe/Berlin' };
		expect(said(night)).toMatchObject({
			start: '2027-03-28T01:30:00+01:00',
			end: '2027-03-28T03:30:00+02:00',
		});
	});

	it.each<[SaidOfInterview, string | null, string | null]>([
		[{ location: 'Room 2' }, 'Room 2', null],
		[{ location: 'https://meet.example.com/a?b=1' }, null, 'https://meet.example.com/a?b=1'],
		[
			{ location: 'Zoom (https://zoom.example.com/j/1).' },
			'Zoom (https://zoom.example.com/j/1).',
			'https://zoom.example.com/j/1',
		],
		[
			{ location: 'https://meet.example.com/a', link: 'https://other.example.com' },
			null,
			'https://other.example.com',
		],
	])('of %j has the place and the link apart', (interview, location, link) => {
		expect(said(interview)).toMatchObject({ location, link });
	});
});
