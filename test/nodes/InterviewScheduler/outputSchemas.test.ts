import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { nodes } from '../../engine/package';
import { operationsOf } from '../description';
import { describedOutputs, misfits, outputSchema } from '../outputSchema';
import { interview, useScheduler } from './interviewScheduler';

const scheduler = useScheduler();

const onJob = (id: number): INodeParameters => ({ job_id: '332', id: byId(id) });
const proposal = { start: '2027-01-13T10:00Z' };

/** A run of each operation, as `resource operation`; `{{ id }}` is an interview that is there. */
const runs: Record<string, INodeParameters> = {
	'candidateInterview accept': { id: byId('={{ $json.id }}') },
	'candidateInterview amend': { id: byId('={{ $json.id }}'), ...proposal },
	'candidateInterview reject': { id: byId('={{ $json.id }}') },
	'companyMember getAll': {},
	'companyOperator getAll': { company_id: '733' },
	'contract accept': onJob(1316),
	'interview accept': { id: '={{ $json.id }}' },
	'interview amend': { id: '={{ $json.id }}', ...proposal },
	'interview cancel': { id: '={{ $json.id }}' },
	'interview create': interview,
	'interview update': { id: '={{ $json.id }}', changes: { location: 'London' } },
	'job create': {
		title: 'Courier',
		description: 'Parcels',
		industries: ['courier'],
		postcode: 'M1 1AE',
		startDate: '2027-01-12',
		wages: { wage: [{ kind: 'sunday', rate: 100 }] },
	},
	'jobDriver accept': onJob(400),
	'jobDriver getAll': { id: '332', returnAll: true },
	'jobDriver reject': { ...onJob(400), reason: 'The licence has expired' },
	'ownApplication getAll': {},
};

describe("the Interview Scheduler node's output schemas", () => {
	const operations = nodes.InterviewScheduler
		? operationsOf(nodes.InterviewScheduler.description)
		: [];

	it('there is one for each operation, and no other', () => {
		const names = operations.map(({ name }) => name).sort();
		expect(describedOutputs('InterviewScheduler')).toEqual(names);
		expect(Object.keys(runs).sort()).toEqual(names);
	});

	it.each(Object.entries(runs))('fits the output of %s', async (name, parameters) => {
		const [resource = '', operation = ''] = name.split(' ');
		const items = [{ id: await scheduler.create() }];
		const { json, error } = await scheduler.run(resource, operation, parameters, { items });
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const schema = outputSchema('InterviewScheduler', resource, operation);
		expect(json.flatMap((output) => misfits(output, schema))).toEqual([]);
	});
});
