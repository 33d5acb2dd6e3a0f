import { SandboxClock } from '../../sandbox/clock';
import { backendFor } from '../../sandbox/contract';
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

	it('handles every call of its contract and nothing else', async () => {
		const backend = await backendFor(contract);
		const described = backend.getOperations().map(({ operationId }) => operationId);
		expect(Object.keys(start(services).handlers).sort()).toEqual(described.sort());
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
