import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { testOutputSchemas } from '../outputSchema';
import { interview, useScheduler } from './interviewScheduler';

const scheduler = useScheduler();

const onJob = (id: number): INodeParameters => ({ job_id: '332', id: byId(id) });
const proposal = { start: '2094-01-13T10:00Z' };

/** What operations take that need values, as `resource operation`; `{{ id }}` is an interview that is there. */
const parameters: Record<string, INodeParameters> = {
	'candidateInterview accept': { id: byId('={{ $json.id }}') },
	'candidateInterview amend': { id: byId('={{ $json.id }}'), ...proposal },
	'candidateInterview reject': { id: byId('={{ $json.id }}') },
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
		startDate: '2094-01-12',
		wages: { wage: [{ kind: 'sunday', rate: 100 }] },
	},
	'jobDriver accept': onJob(400),
	'jobDriver getAll': { id: '332', returnAll: true },
	'jobDriver reject': { ...onJob(400), reason: 'The licence has expired' },
};

describe("the Interview Scheduler node's output schemas", () => {
	testOutputSchemas('InterviewScheduler', async (resource, operation, name) => {
		const items = [{ id: await scheduler.create() }];
		return await scheduler.run(resource, operation, parameters[name], { items });
	});
});
