import { cases } from './cases';
import { useKula } from './kula';

/** All operations take their turn, on a machine that may be busy. */
jest.setTimeout(60_000);

const kula = useKula();

describe('The operations', () => {
	it.each(cases)('$operation send $request', async (expected) => {
		const [resource, operation] = expected.operation;
		const { error } = await kula.run(resource, operation, expected.parameters);
		expect(error).toBeUndefined();
		const [method, path] = expected.request.split(' ');
		const { query = {}, body } = expected;
		expect(await kula.received()).toEqual([{ method, path, query, body }]);
	});

	it('write the key of a list with one pair of brackets', async () => {
		await kula.run('interview', 'getAll', { filters: { kind: ['panel', 'one_on_one'] } });
		const { requests } = await kula.control.requests({ vendor: 'kula' });
		expect(requests.map(({ rawQuery }) => rawQuery)).toEqual([
			'kind%5B%5D=panel&kind%5B%5D=one_on_one&page=1&limit=50',
		]);
	});
});
