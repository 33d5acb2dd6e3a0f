import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Does something with a server of the test's own.
 *
 * @param use gets the server's address, such as `http://127.0.0.1:40123`
 */
export async function withServer<Result>(
	answer: RequestListener,
	use: (url: string) => Promise<Result>,
): Promise<Result> {
	const server = createServer(answer);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	try {
		return await use(`http://127.0.0.1:${port}`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
