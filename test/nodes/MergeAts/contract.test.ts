import { callsOf, loadContract, type Contract } from '../../contracts/contract';
import { nodes } from '../../engine/package';
import { exposedCalls, exposureGaps, valueGaps } from '../exposure';

const { description } = nodes.MergeAts ?? {};

describe('the Merge ATS node beside its contract', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('merge-ats.yaml');
	}, 60_000);

	function described() {
		if (!description) throw new Error('The package has no Merge ATS node');
		return description;
	}

	it('exposes 75 of 75 documented calls', () => {
		const calls = exposedCalls(described(), contract);
		expect(calls).toHaveLength(75);
		expect(calls).toEqual(callsOf(contract));
	});

	it('exposes every documented field and sends nothing else', () => {
		expect(exposureGaps(described(), contract, { paging: ['cursor', 'page_size'] })).toEqual([]);
	});

	it('offers the documented values of every field that has them', () => {
		expect(valueGaps(described(), contract)).toEqual([]);
	});
});
