import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath, keys } from './boooplyClient';

const organization = '/api/integration/organization';
const createKey = '/api/server-auth/create-api-key';
const platformUser = {
	userId: 'user-1',
	userEmail: 'owner@example.com',
	organizationId: 'org-1',
	organizationName: 'Example Ltd',
	teamMembers: [{ email: 'owner@example.com', name: 'Olive Owner', role: 'OWNER' }],
};

describe("Boooply's keys", () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['boooply'] });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.control.reset());

	it('opens the organization of the key', async () => {
		expect((await boooplyClient(sandbox).get(organization)).data).toEqual({
			success: true,
			organization: {
				id: expect.any(String),
				name: 'Acme Corp',
				slug: 'acme-corp',
				externalOrgId: 'acme-platform-id',
				plan: 'STARTER',
			},
		});
	});

	it('refuses an unknown key in the documented words', async () => {
		expect(await boooplyClient(sandbox, 'bply_org_wrong').get(organization)).toMatchObject({
			status: 401,
			data: { success: false, error: 'Invalid or inactive API key.', code: 'INVALID_API_KEY' },
		});
	});

	it('wants a platform key for keys and an organization key for the rest', async () => {
		const organizationKey = boooplyClient(sandbox);
		const platformKey = boooplyClient(sandbox, keys.platform);
		expect((await organizationKey.post(createKey, platformUser)).status).toBe(403);
		expect((await platformKey.get(organization)).status).toBe(403);
	});

	it('makes keys that open an organization of their own', async () => {
		const platform = boooplyClient(sandbox, keys.platform);
		const { data: body } = await platform.post(createKey, platformUser);
		expect(body).toMatchObject({ success: true, organizationName: 'Example Ltd' });

		const example = boooplyClient(sandbox, body.apiKey);
		expect((await example.get(organization)).data.organization).toMatchObject({
			name: 'Example Ltd',
			externalOrgId: 'org-1',
		});
		expect((await example.get(interviewPath())).data.pagination.total).toBe(0);
	});

	it('makes another key to the same organization', async () => {
		const platform = boooplyClient(sandbox, keys.platform);
		const first = await platform.post(createKey, platformUser);
		const second = await platform.post(createKey, platformUser);
		expect(first.data.apiKey).not.toBe(second.data.apiKey);

		const answers = [first, second].map(async ({ data }) =>
			boooplyClient(sandbox, data.apiKey).get(organization),
		);
		const [one, other] = await Promise.all(answers);
		expect(one?.data).toEqual(other?.data);
	});

	it('writes a job description from what it is told', async () => {
		const { data: body } = await boooplyClient(sandbox).post(
			'/api/integration/generate-job-description',
			{ jobRole: 'Nurse', skills: ['Triage'], workSetup: 'ONSITE' },
		);
		expect(body.description).toMatch(/Nurse[^]*ONSITE[^]*Triage/);
	});
});
