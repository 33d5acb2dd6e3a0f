import { omit } from 'lodash';

import { SandboxClock } from '../../sandbox/clock';
import { backendFor } from '../../sandbox/contract';
import { FailureLimiter } from '../../sandbox/failureLimiter';
import { RateLimiter } from '../../sandbox/rateLimiter';
import { StandInServer } from '../../sandbox/standInServer';
import { vendors } from '../../sandbox/vendors/registry';
import { WebhookSender } from '../../sandbox/webhookSender';

describe.each(vendors)('The stand-in of $title', ({ name, prefix, contract, start }) => {
	const clock = new SandboxClock(1);
	const services = {
		vendor: name,
		baseUrl: () => `http://127.0.0.1${prefix}`,
		clock,
		webhooks: new WebhookSender(clock),
	};

	it('handles calls of its contract only, and has an example to answer the others with', async () => {
		const backend = await backendFor(contract);
		const described = backend.getOperations().map(({ operationId }) => String(operationId));
		const handled = Object.keys(start(services).handlers);
		expect(handled.filter((operationId) => !described.includes(operationId))).toEqual([]);
		const examples = described
			.filter((operationId) => !handled.includes(operationId))
			.map((operationId) => backend.mockResponseForOperation(operationId).mock as unknown);
		expect(examples).not.toContain(undefined);
	});

	it('checks every kind of key of its contract', async () => {
		const { document } = await backendFor(contract);
		const schemes = Object.keys(document.components?.securitySchemes ?? {});
		expect(Object.keys(start(services).securityHandlers).sort()).toEqual(schemes.sort());
	});

	it('has a prefix of its own', () => {
		expect(vendors.filter((other) => other.prefix === prefix)).toHaveLength(1);
		expect(prefix).toMatch(/^\/[a-z]+$/);
	});
});

it('a call without a handler is answered with the example of the contract', async () => {
	const [apploi] = vendors.filter(({ name }) => name === 'apploi');
	if (!apploi) throw new Error('There is no stand-in for Apploi');
	const clock = new SandboxClock(1);
	const standIn = apploi.start({
		vendor: apploi.name,
		baseUrl: () => 'http://127.0.0.1/apploi',
		clock,
		webhooks: new WebhookSender(clock),
	});
	const { handlers } = standIn;
	const server = new StandInServer(
		apploi,
		{ ...standIn, handlers: omit(handlers, 'jobBoard.getCompanyProfile') },
		new RateLimiter(clock),
		new FailureLimiter(clock, undefined),
	);

	const answer = await server.answer(
		{
			method: 'GET',
			path: '/v1/company_profiles/example-care',
			query: {},
			headers: {},
			body: undefined,
		},
		undefined,
	);

	const backend = await backendFor(apploi.contract);
	const { mock } = backend.mockResponseForOperation('jobBoard.getCompanyProfile');
	expect(answer).toMatchObject({ status: 200, body: mock });
});
