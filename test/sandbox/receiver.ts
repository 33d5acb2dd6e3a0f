import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ReceivedWebhook {
	headers: IncomingHttpHeaders;
	body: string;
}

/** Receives webhooks on loopback; answers with the statuses in turn, then with 200. */
export async function startReceiver(...statuses: number[]) {
	const received: ReceivedWebhook[] = [];
	const server = createServer((req, res) => {
		void text(req).then((body) => {
			received.push({ headers: req.headers, body });
			res.writeHead(statuses.shift() ?? 200).end();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	return {
		url: `http://127.0.0.1:${address.port}/webhook`,
		received,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
