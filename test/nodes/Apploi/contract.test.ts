import { callsOf, loadContract, type Contract } from '../../contracts/contract';
import { nodes } from '../../engine/package';
import { exposedCalls, exposureGaps, valueGaps } from '../exposure';

const { description } = nodes.Apploi ?? {};
if (!description) throw new Error('The package has no Apploi node');

describe('the Apploi node beside its contract', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('apploi.yaml');
	}, 60_000);

	it('exposes 10 of 10 documented calls', () => {
		expect(exposedCalls(description, contract)).toHaveLength(10);
		expect(exposedCalls(description, contract)).toEqual(callsOf(contract));
	});

	it('exposes every documented field and sends nothing else', () => {
		const paging = ['page', 'size', 'limit', 'offset'];
		expect(exposureGaps(description, contract, { paging })).toEqual([]);
	});

	it('offers the documented values of every field that has them', () => {
		expect(valueGaps(description, contract)).toEqual([]);
	});
});
