import { isLike } from '../../demo/content';

describe('What a workflow puts out is like what is expected', () => {
	const booked = {
		name: 'Zoë',
		page: '<td>Zoë</td>\n<td>booked</td>',
		slots: [{ start: '10:00' }],
	};

	it.each<[string, object]>([
		['with the fields that are named', { name: 'Zoë' }],
		['with a text between anything else', { page: '*<td>booked</td>' }],
		['with texts in this order, over several lines', { page: '*Zoë*booked*' }],
		['with fields of records in it', { slots: [{ start: '*:00' }] }],
	])('%s', (_, expected) => {
		expect(isLike(booked, expected)).toBe(true);
	});

	it.each<[string, object]>([
		['another value', { name: 'Zoe' }],
		['a part of a text without saying so', { page: 'Zoë' }],
		['texts in another order', { page: '*booked*Zoë*' }],
		['a field that is missing', { reason: '*' }],
		['a dot that stands for itself', { name: 'Zo.*' }],
	])('not with %s', (_, expected) => {
		expect(isLike(booked, expected)).toBe(false);
	});
});
