import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { byOffset } from '../../../nodes/Apploi/offsets';
import { wholeList, type Courier } from '../../../nodes/shared/request/paging/walk';
import { contextOf } from '../../engine/context';

const list = Array.from({ length: 7 }, (_, index) => ({ id: index + 1 }));

/** A vendor that answers what a function makes of the query, and remembers the queries. */
function vendor(answer: (query: IDataObject) => { rows: IDataObject[]; total?: number }) {
	const queries: IDataObject[] = [];
	const courier: Courier = {
		acted: 0,
		request: { url: '/rows' },
		async send(query = {}) {
			queries.push(query);
			const { rows, total } = answer(query);
			return {
				items: rows.map((json) => ({ json })),
				response: { statusCode: 200, headers: {}, body: { total } },
			};
		},
		wait: async () => {},
		oncePerRun: async (_key, find) => await find(),
		shaped: async () => [],
		hint: () => {},
		made: new Map(),
	};
	return { courier, queries };
}

const slice = ({ skip, take }: IDataObject, most = Infinity) =>
	list.slice(Number(skip), Number(skip) + Math.min(Number(take), most));

describe('a walk by offset', () => {
	const walk = byOffset({
		offset: 'skip',
		size: 'take',
		largest: 4,
		total: 'total',
		identity: 'id',
	});
	const ids = async (parameters: INodeParameters, courier: Courier) =>
		(await walk(await contextOf(parameters), courier)).map(({ json }) => json.id);

	it('ends at the total', async () => {
		const { courier, queries } = vendor((query) => ({ rows: slice(query), total: 7 }));
		expect(await ids({ returnAll: true }, courier)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(queries).toEqual([
			{ skip: 0, take: 4 },
			{ skip: 4, take: 4 },
		]);
	});

	it('ends at an empty page where no total is told, though pages come short', async () => {
		const { courier, queries } = vendor((query) => ({ rows: slice(query, 3) }));
		expect(await ids({ returnAll: true }, courier)).toHaveLength(7);
		expect(queries.map(({ skip }) => skip)).toEqual([0, 3, 6, 7]);
	});

	it('never asks beyond the limit', async () => {
		const { courier, queries } = vendor((query) => ({ rows: slice(query) }));
		expect(await ids({ limit: 5 }, courier)).toEqual([1, 2, 3, 4, 5]);
		expect(queries).toEqual([
			{ skip: 0, take: 4 },
			{ skip: 4, take: 1 },
		]);
	});

	it('goes back as far as records can have moved up', async () => {
		let rows = list;
		const { courier, queries } = vendor(({ skip, take }) => {
			const page = rows.slice(Number(skip), Number(skip) + Number(take));
			const total = rows.length;
			rows = list.slice(1);
			return { rows: page, total };
		});
		expect(await ids({ returnAll: true }, courier)).toEqual([1, 2, 3, 4, 6, 7, 5]);
		expect(queries.map(({ skip }) => skip)).toEqual([0, 4, 3]);
	});

	it('begins again where a record moved to the top', async () => {
		let rows = list;
		const { courier, queries } = vendor(({ skip, take }) => {
			const page = rows.slice(Number(skip), Number(skip) + Number(take));
			rows = [{ id: 7 }, ...list.slice(0, 6)];
			return { rows: page, total: 7 };
		});
		expect(await ids({ returnAll: true }, courier)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(queries.map(({ skip }) => skip)).toEqual([0, 4, 0]);
	});

	it('says so where records are missing even then', async () => {
		const { courier } = vendor((query) => ({ rows: slice(query), total: 9 }));
		await expect(ids({ returnAll: true }, courier)).rejects.toThrow(
			'The list changed while it was read',
		);
	});

	it('ends where the vendor does not heed the offset', async () => {
		const { courier, queries } = vendor(() => ({ rows: list.slice(0, 4) }));
		expect(await ids({ returnAll: true }, courier)).toEqual([1, 2, 3, 4]);
		expect(queries).toHaveLength(2);
	});
});

describe('a list that comes whole', () => {
	it('is asked for once and cut at the limit', async () => {
		const { courier, queries } = vendor(() => ({ rows: list }));
		const items = await wholeList(await contextOf({ limit: 2 }), courier);
		expect(items.map(({ json }) => json.id)).toEqual([1, 2]);
		expect(queries).toEqual([{}]);
	});
});
