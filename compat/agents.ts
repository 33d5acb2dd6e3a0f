import assert from 'node:assert/strict';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import { importToolServer, publish, until } from '../test/e2e/published';
import type { Check } from './check';
import { readers } from './nodes';
import type { Stage } from './stage';

/** What an agent elsewhere reads of a tool that it calls, by n8n's MCP Server Trigger. */
async function answered({ session, credentials, n8nUrl }: Stage, code: string): Promise<string> {
	const { boooply } = readers;
	const workflow = await importToolServer(session, credentials, {
		...boooply,
		type: `${boooply.type}Tool`,
		parameters: {
			...boooply.parameters,
			toolDescription: 'Gets an interview',
			meetingCode: {
				__rl: true,
				mode: 'code',
				value: "={{ $fromAI('code', 'The code of the interview', 'string') }}",
			},
		},
	});
	await publish(session, workflow);
	const url = `${n8nUrl}${workflow.webhookPath}`;
	await until(async () => {
		const { status } = await fetch(url, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
	const client = new Client({ name: 'compat', version: '1.0.0' });
	await client.connect(new StreamableHTTPClientTransport(new URL(url)));
	try {
		const { tools } = await client.listTools();
		const { content } = await client.callTool({
			name: tools[0]?.name ?? '',
			arguments: { code },
		});
		return JSON.stringify(content);
	} finally {
		await client.close();
	}
}

/** What agents do with the nodes. */
export const agents: Check[] = [
	{
		name: 'As a tool: an agent gets an interview',
		async run(stage) {
			const answer = await answered(stage, 'Boooply-AI-2000000001');
			assert.match(answer, /Boooply-AI-2000000001/);
		},
	},
	{
		name: 'As a tool: an agent reads what went wrong',
		async run(stage) {
			const answer = await answered(stage, 'Nowhere');
			assert.match(answer, /neither an ID nor a name/);
		},
	},
];
