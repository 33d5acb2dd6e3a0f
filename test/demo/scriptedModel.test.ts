import { scripted, type ModelRule } from '../../demo/standIns/scriptedModel';

const rules: ModelRule[] = [
	{
		asked: 'Book Nora',
		turns: [
			{ calls: 'Find', with: { emails: 'anna@example.com' } },
			{ calls: 'Book', with: { start: { fromAnswer: '0.slots.0.start' } } },
			{ says: 'Booked.' },
		],
	},
	{ asked: 'Judge', turns: [{ says: { fit: 82 } }] },
];

const model = scripted(rules);
const user = (content: string) => ({ role: 'user', content });
const called = { role: 'assistant', content: '' };
const answered = (content: object) => ({ role: 'tool', content: JSON.stringify(content) });

describe('The model of the demo', () => {
	it('takes one turn after the other, with what a tool has answered', () => {
		const asked = user('Please: Book Nora');
		const found = answered([{ slots: [{ start: '2030-05-14T10:00' }] }]);

		expect(model({ messages: [asked] })).toEqual([
			{ name: 'Find', arguments: { emails: 'anna@example.com' } },
		]);
		expect(model({ messages: [asked, called, found] })).toEqual([
			{ name: 'Book', arguments: { start: '2030-05-14T10:00' } },
		]);
		expect(model({ messages: [asked, called, found, called, answered([])] })).toBe('Booked.');
	});

	it('writes a record as JSON', () => {
		expect(model({ messages: [user('Judge this CV')] })).toBe('{"fit":82}');
	});

	it('begins anew with the next message of a chat', () => {
		const messages = [user('Judge this CV'), called, user('Book Nora')];
		expect(model({ messages })).toMatchObject([{ name: 'Find' }]);
	});

	it('says what it knows when it is asked something else', () => {
		expect(model({ messages: [user('Hello')] })).toContain('"Book Nora", "Judge"');
	});
});
