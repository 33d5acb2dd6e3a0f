import { credentialTypes } from '../../engine/package';
import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();
const run = boooply.run;

const job = {
	department: 'Platform',
	employmentType: 'CONTRACT',
	seniority: 'LEAD',
	workSetup: 'HYBRID',
};

describe('Organization', () => {
	it('Get reads the organization of the key', async () => {
		const { json } = await run('organization', 'get');
		expect(await boooply.received()).toEqual([
			{ method: 'GET', path: '/api/integration/organization', query: {}, body: undefined },
		]);
		expect(json).toEqual([
			{
				id: expect.any(String),
				name: 'Acme Corp',
				slug: 'acme-corp',
				externalOrgId: 'acme-platform-id',
				plan: 'STARTER',
			},
		]);
	});
});

describe('Job Description', () => {
	it('Generate sends what is known of the job', async () => {
		const { json, error } = await run('jobDescription', 'generate', {
			jobRole: 'Backend Engineer',
			additionalFields: { ...job, skills: ['TypeScript', 'SQL'] },
		});
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([
			{
				method: 'POST',
				path: '/api/integration/generate-job-description',
				query: {},
				body: { jobRole: 'Backend Engineer', ...job, skills: ['TypeScript', 'SQL'] },
			},
		]);
		expect(json).toEqual([{ description: expect.stringContaining('Backend Engineer') }]);
	});
});

describe('API Key', () => {
	const parameters = {
		userId: 'u-1',
		userEmail: 'sam@example.com',
		organizationId: 'org-7',
		additionalFields: {
			organizationName: 'Example Ltd',
			userName: 'Sam Smith',
			teamMembers: {
				teamMember: [
					{ email: 'ann@example.com', name: 'Ann', role: 'ADMIN' },
					{ email: 'bob@example.com', name: 'Bob', role: 'MEMBER' },
				],
			},
		},
	};

	it('Create takes a platform key and gives a key that works', async () => {
		const { json, error } = await run('apiKey', 'create', parameters);
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([
			{
				method: 'POST',
				path: '/api/server-auth/create-api-key',
				query: {},
				body: {
					userId: 'u-1',
					userEmail: 'sam@example.com',
					organizationId: 'org-7',
					organizationName: 'Example Ltd',
					userName: 'Sam Smith',
					teamMembers: parameters.additionalFields.teamMembers.teamMember,
				},
			},
		]);
		expect(json[0]).toMatchObject({ apiKey: expect.stringMatching(/^bply_org_/), userId: 'u-1' });
		const credentials = { boooplyApi: boooply.credential(String(json[0]?.apiKey)) };
		const opened = await run('organization', 'get', {}, { credentials });
		expect(opened.json[0]).toMatchObject({ name: 'Example Ltd', externalOrgId: 'org-7' });
	});

	it('says that an organization key is not enough', async () => {
		const credentials = { boooplyApi: boooply.credential() };
		const { error } = await run('apiKey', 'create', parameters, { credentials });
		expect(error?.description).toMatch(/platform key/);
	});

	it('never shows the key in an error', async () => {
		const credentials = { boooplyApi: boooply.credential('bply_org_wrong') };
		const { error } = await run('interview', 'get', byCode('x'), { credentials });
		expect(error?.message).toBe('Invalid or inactive API key.');
		expect(error?.description).toMatch(/Check the API key in the Boooply credential/);
		expect(JSON.stringify(error)).not.toContain('bply_org_wrong');
	});
});

describe('a required field that its expression leaves empty', () => {
	const empty = '={{ $json.unknown }}';

	it.each([
		['jobDescription', 'generate', { jobRole: empty }, 'Job Role'],
		['availability', 'getSlots', { email: empty }, 'Interviewer Email'],
		['availability', 'getBusyBlocks', { email: ' ' }, 'Interviewer Email'],
		['apiKey', 'create', { userId: 'u', userEmail: empty, organizationId: 'o' }, 'User Email'],
	])('is refused: %s %s', async (resource, operation, parameters, field) => {
		const { error } = await run(resource, operation, parameters);
		expect(error?.message).toBe(`'${field}' is empty`);
		expect(error?.description).toMatch(/an expression that is never empty/);
		expect(await boooply.received()).toEqual([]);
	});
});

describe('the Boooply credential', () => {
	it('is tested by reading the organization', async () => {
		const { test, authenticate } = credentialTypes.boooplyApi ?? {};
		expect(test?.request).toEqual({
			baseURL: '={{$credentials.baseUrl}}',
			disableFollowRedirect: true,
			url: '/api/integration/organization',
		});
		expect(authenticate).toMatchObject({
			properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
		});
	});
});
