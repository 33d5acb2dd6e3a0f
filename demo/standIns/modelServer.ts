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
	stream?: boolean;
	tools?: FunctionTool[];
}

/** A call that the model makes. */
export interface ScriptedCall {
	name: string;
	arguments: IDataObject;
}

/** What the model says: calls of tools, a text, or nothing more. */
export type Script = (asked: Asked) => ScriptedCall[] | string;

/** A running stand-in of a model. */
export interface ModelServer {
	/** Its address, with the path that OpenAI-compatible endpoints have. */
	url: string;
	/** What it was asked, in order. */
	asked: Asked[];
	close(): Promise<void>;
}

/** What a model says in one turn. */
interface Turn {
	message: object;
	finish_reason: 'stop' | 'tool_calls';
}

function turnOf(said: ScriptedCall[] | string, number: number): Turn {
	const calls = typeof said === 'string' ? [] : said;
	if (calls.length === 0) {
		const content = typeof said === 'string' ? said : 'Done.';
		return { message: { role: 'assistant', content }, finish_reason: 'stop' };
	}
	const tool_calls = calls.map((call, index) => ({
		index,
		id: `call_${number}_${index}`,
		type: 'function',
		function: { name: call.name, arguments: JSON.stringify(call.arguments) },
	}));
	const message = { role: 'assistant', content: null, tool_calls };
	return { message, finish_reason: 'tool_calls' };
}

const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function completion(number: number, object: string, choice: object): object {
	const choices = [{ index: 0, ...choice }];
	return { id: `completion-${number}`, object, created: 0, model: 'scripted', choices };
}

/** The events of a turn, as a model streams them. */
function streamed({ message, finish_reason }: Turn, number: number): string {
	const choices = [
		{ delta: message, finish_reason: null },
		{ delta: {}, finish_reason },
	];
	const chunks = choices.map((choice) =>
		JSON.stringify(completion(number, 'chat.completion.chunk', choice)),
	);
	return [...chunks, '[DONE]'].map((data) => `data: ${data}\n\n`).join('');
}

/** Starts what answers as an OpenAI-compatible endpoint does, with what is scripted. */
export async function startModel(script: Script): Promise<ModelServer> {
	const asked: Asked[] = [];
	const app = express();
	app.use(express.json({ limit: '10mb' }));
	app.post('/v1/chat/completions', (request, response) => {
		const question: Asked = request.body;
		asked.push(question);
		const turn = turnOf(script(question), asked.length);
		if (question.stream) {
			response.type('text/event-stream').send(streamed(turn, asked.length));
			return;
		}
		response.json({ ...completion(asked.length, 'chat.completion', turn), usage });
	});
	app.get('/v1/models', (_, response) => {
		response.json({ object: 'list', data: [{ id: 'scripted', object: 'model' }] });
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
