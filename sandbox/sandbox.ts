import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { SandboxClock } from './clock';
import { readContract } from './contract';
import { controlRoutes } from './control';
import { FailureLimiter } from './failureLimiter';
import { Faults } from './faults';
import { RateLimiter } from './rateLimiter';
import { RequestLog } from './requestLog';
import { SandboxControl } from './sandboxControl';
import { StandInServer } from './standInServer';
import { vendorRoutes } from './vendorRoutes';
import { vendors as allVendors } from './vendors/registry';
import { WebhookSender } from './webhookSender';

export interface Sandbox {
	/** `http://127.0.0.1:PORT`; a vendor's base URL is this and its prefix. */
	url: string;
	control: SandboxControl;
	/** Ends all connections and timers. */
	close(): Promise<void>;
}

export interface SandboxOptions {
	/** 0 means any free port. */
	port?: number;
	/** How many times faster than real time the sandbox's time runs. */
	speed?: number;
	/** The names of the vendors that are stood in for; all of them unless given. */
	vendors?: string[];
}

/**
 * Starts a sandbox on loopback. Several can run in one process; they share nothing.
 * @throws The error of the system (code EADDRINUSE) when the port is taken.
 */
export async function startSandbox({
	port = 0,
	speed = 1,
	vendors: names = allVendors.map(({ name }) => name),
}: SandboxOptions = {}): Promise<Sandbox> {
	const clock = new SandboxClock(speed);
	const webhooks = new WebhookSender(clock);
	const log = new RequestLog();
	const faults = new Faults();
	const app = express();
	const server = createServer(app);
	// A connection that a busy client is about to use again is not closed under its hands.
	server.keepAliveTimeout = 60_000;
	await listen(server, port);
	const url = addressOf(server);

	const vendors = allVendors.filter(({ name }) => names.includes(name));
	const servers = vendors.map((vendor) => {
		const baseUrl = () => `${url}${vendor.prefix}`;
		const standIn = vendor.start({ vendor: vendor.name, baseUrl, clock, webhooks });
		const failures = new FailureLimiter(clock, readContract(vendor.contract).abuseLimit);
		return new StandInServer(vendor, standIn, new RateLimiter(clock), failures);
	});
	app.use(express.raw({ type: () => true, limit: '100mb' }));
	app.use('/_control', await controlRoutes({ servers, clock, speed, log, faults, webhooks }));
	for (const standInServer of servers) {
		app.use(standInServer.vendor.prefix, vendorRoutes(standInServer, log, faults));
	}

	return {
		url,
		control: new SandboxControl(url),
		async close() {
			clock.cancel();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

async function listen(server: Server, port: number): Promise<void> {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
}

function addressOf(server: Server): string {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
	return `http://127.0.0.1:${address.port}`;
}
