import { callsOf, loadContract, type Contract } from '../../contracts/contract';
import { nodes } from '../../engine/package';
import { exposedCalls, exposureGaps, valueGaps } from '../exposure';

const { description } = nodes.InterviewScheduler ?? {};
if (!description) throw new Error('The package has no InterviewScheduler node');

const signIn = 'POST /api/v1/users/sign_in';

describe('the Interview Scheduler node beside its contract', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('interview-scheduler.yaml');
	}, 60_000);

	it('exposes 16 of 17 documented calls, and signs in by its credential', () => {
		const exposed = exposedCalls(description, contract);
		expect(exposed).toHaveLength(16);
		expect([...exposed, signIn].sort()).toEqual(callsOf(contract));
	});

	it('exposes every documented field and sends nothing else', () => {
		const left = { paging: ['page', 'per_page'], calls: [signIn] };
		expect(exposureGaps(description, contract, left)).toEqual([]);
	});

	it('offers the documented values of every field that has them', () => {
		expect(valueGaps(description, contract)).toEqual([]);
	});
});
