import type { INodeParameters } from 'n8n-workflow';

import { testOutputSchemas } from '../outputSchema';
import { applicant, job, useApploi } from './apploi';

const apploi = useApploi();

const message = {
	...applicant(),
	messageType: 'text',
	messageBody: 'Hello',
	externalId: 'sms-1',
	vendorName: 'Example',
};

/** What operations take that need values, as `resource operation`. */
const parameters: Record<string, INodeParameters> = {
	'application submit': { ...job(67891), email: 'maria@example.com' },
	'interview schedule': { ...applicant(), date: '2094-01-12T10:00', interviewerId: '123456' },
	'job getQuestions': job(67890),
	'jobBoard getCompanyProfile': { slug: 'example-care' },
	'jobBoard search': { boardTeams: '345678' },
	'message getAll': applicant(),
	'message record': message,
};

describe("the Apploi node's output schemas", () => {
	testOutputSchemas('Apploi', async (resource, operation, name) => {
		await apploi.run('message', 'record', message);
		return await apploi.run(resource, operation, parameters[name]);
	});
});
