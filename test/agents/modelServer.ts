import type { AddressInfo } from 'node:net';

import express from 'express';
import type { IDataObject } from 'n8n-workflow';

import type { FunctionTool } from '../../agents/schema';

/** A message of a conversation, as OpenAI's interface has it. */
export interface Message {
	role: string;
	content: string;
}

/** What a model is asked. */
export interface Asked {
	messages: Message[];
	tools?: FunctionTool[];
}

/** A call that the model of a test makes. */
export interface ScriptedCall {
	name: string;
	arguments: IDataObject;
}

/** What the model of a test says: calls of tools, or nothing more. */
export type Script = (asked: Asked) => ScriptedCall[];

/** A running stand-in of a model. */
export interface ModelServer {
	/** Its address, with the path that OpenAI-compatible endpoints have. */
	url: string;
	/** What it was asked, in order. */
	asked: Asked[];
	close(): Promise<void>;
}

function answerOf(calls: ScriptedCall[], turn: number): object {
	const tool_calls = calls.map((call, index) => ({
		id: `call_${turn}_${index}`,
		type: 'function',
		function: { name: call.name, arguments: JSON.stringify(call.arguments) },
	}));
	const message =
		calls.length > 0
			? { role: 'assistant', content: null, tool_calls }
			: { role: 'assistant', content: 'Done.' };
	const finish_reason = calls.length > 0 ? 'tool_calls' : 'stop';
	return {
		id: `completion-${turn}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** Starts what answers as an OpenAI-compatible endpoint does, with what a test scripts. */
export async function startModel(script: Script): Promise<ModelServer> {
	const asked: Asked[] = [];
	const app = express();
	app.use(express.json({ limit: '10mb' }));
	app.post('/v1/chat/completions', (request, response) => {
		const question: Asked = request.body;
		asked.push(question);
		response.json(answerOf(script(question), asked.length));
	});
	const server = app.listen(0, '127.0.0.1');
	await new Promise((listening) => server.once('listening', listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		asked,
		close: async () =>
			await new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
