import type { INodeParameters } from 'n8n-workflow';

import { nodes } from '../../engine/package';
import { operationsOf } from '../description';
import { describedOutputs, misfits, outputSchema } from '../outputSchema';
import { applicant, job, useApploi } from './apploi';

const apploi = useApploi();

const message = {
	...applicant(),
	messageType: 'text',
	messageBody: 'Hello',
	externalId: 'sms-1',
	vendorName: 'Example',
};

/** A run of each operation, as `resource operation`. */
const runs: Record<string, INodeParameters> = {
	'applicant getAll': {},
	'applicant getStatuses': {},
	'application submit': { ...job(67891), email: 'maria@example.com' },
	'interview schedule': { ...applicant(), date: '2027-01-12T10:00', interviewerId: '123456' },
	'job getQuestions': job(67890),
	'job search': {},
	'jobBoard getCompanyProfile': { slug: 'example-care' },
	'jobBoard search': { boardTeams: '345678' },
	'message getAll': applicant(),
	'message record': message,
};

describe("the Apploi node's output schemas", () => {
	const operations = nodes.Apploi ? operationsOf(nodes.Apploi.description) : [];

	it('there is one for each operation, and no other', () => {
		const names = operations.map(({ name }) => name).sort();
		expect(describedOutputs('Apploi')).toEqual(names);
		expect(Object.keys(runs).sort()).toEqual(names);
	});

	it.each(Object.entries(runs))('fits the output of %s', async (name, parameters) => {
		const [resource = '', operation = ''] = name.split(' ');
		await apploi.run('message', 'record', message);
		const { json, error } = await apploi.run(resource, operation, parameters);
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const schema = outputSchema('Apploi', resource, operation);
		expect(json.flatMap((output) => misfits(output, schema))).toEqual([]);
	});
});
