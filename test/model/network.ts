import { Readable } from 'node:stream';

import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import type { IDataObject } from 'n8n-workflow';

import httpClient from '../engine/host/httpClient';
import { clock } from './clock';
import { ways } from './limits';

/** A request as the model of a vendor sees it. */
export interface Call {
	method: string;
	url: URL;
	headers: Record<string, string>;
	body: IDataObject;
}

/** What the model of a vendor answers; 200 unless given. */
export interface Answer {
	status?: number;
	headers?: Record<string, string>;
	body: unknown;
}

/** What goes wrong with a request, and whether the vendor has acted on it then. */
export type Fault =
	| { kind: 'unreachable' }
	| { kind: 'cut'; when: 'before' | 'during' | 'after' }
	| { kind: 'answer'; acted: boolean; status: number; body: string }
	| { kind: 'limited'; told: string; seconds: number }
	| { kind: 'truncated' };

/** The fate of a request: half of its time it takes to the vendor, the other half back. */
export interface Fate {
	milliseconds: number;
	fault?: Fault;
}

/** What became of a request. */
export interface Sent {
	call: Call;
	fault?: Fault;
	sentAt: number;
	/** Whether it reached a vendor that does what it asks for. */
	acted: boolean;
	/** Whether the client gave up waiting for its answer. */
	gaveUp: boolean;
	/** Whether a good answer has come. */
	arrived: boolean;
	/** The status of the vendor's answer, whether or not it arrives. */
	status?: number;
}

/** A vendor and the way to it. */
export interface Network {
	/** What the vendor does with a request that reaches it. */
	vendor: (call: Call) => Answer;
	/** The fates of the first requests; later ones go well. */
	fates: readonly Fate[];
}

/** What was sent through the network, in order. */
export type Log = Sent[];

/** Requests that no schedule needs: what sends more does not end. */
export const MOST_REQUESTS = 500;

const WELL: Fate = { milliseconds: 20 };

function parsed(data: unknown): IDataObject {
	return typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : {};
}

function callOf(config: InternalAxiosRequestConfig): Call {
	return {
		method: String(config.method).toUpperCase(),
		url: new URL(httpClient.getUri(config)),
		headers: Object.fromEntries(
			Object.entries(config.headers.toJSON()).map(([name, value]) => [
				name.toLowerCase(),
				String(value),
			]),
		),
		body: parsed(config.data),
	};
}

function broken(config: InternalAxiosRequestConfig, code: string, message: string): Error {
	return new httpClient.AxiosError(message, code, config, {});
}

/** An answer as the HTTP client hands it on. */
function response(
	config: InternalAxiosRequestConfig,
	{ status, headers, text }: { status: number; headers: Record<string, string>; text: string },
): AxiosResponse {
	const data = config.responseType === 'stream' ? Readable.from([Buffer.from(text)]) : text;
	const answer: AxiosResponse = {
		status,
		statusText: '',
		headers: { 'content-length': String(Buffer.byteLength(text)), ...headers },
		data,
		config,
	};
	if (config.validateStatus?.(status) ?? true) return answer;
	const code = status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE';
	throw new httpClient.AxiosError(`Status ${status}`, code, config, {}, answer);
}

/** The beginning of an answer that breaks off. */
function beginning(config: InternalAxiosRequestConfig, text: string): AxiosResponse {
	if (config.responseType !== 'stream') {
		throw broken(config, 'ERR_BAD_RESPONSE', 'stream has been aborted');
	}
	const data = Readable.from(
		(async function* () {
			yield Buffer.from(text.slice(0, text.length / 2));
			await clock.sleep(1);
			throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
		})(),
	);
	return { status: 200, statusText: '', headers: {}, data, config };
}

/** Whether a request reaches a vendor that does what it asks for. */
function isActedOn(fault: Fault | undefined): boolean {
	switch (fault?.kind) {
		case 'answer':
			return fault.acted;
		case 'cut':
			return fault.when !== 'before';
		case 'limited':
		case 'unreachable':
			return false;
		default:
			return true;
	}
}

/** What comes back for a request, after what has gone wrong on its way. */
function returned(
	config: InternalAxiosRequestConfig,
	fault: Fault | undefined,
	{ status = 200, headers = {}, body }: Answer,
): AxiosResponse {
	const text = JSON.stringify(body);
	switch (fault?.kind) {
		case 'answer':
			return response(config, { status: fault.status, headers: {}, text: fault.body });
		case 'cut':
			if (fault.when === 'during') return beginning(config, text);
			throw broken(config, 'ECONNRESET', 'socket hang up');
		case 'limited': {
			const told = { headers: {}, body: {}, ...ways[fault.told]?.(fault.seconds, clock.now) };
			return response(config, { ...told, status: 429, text: JSON.stringify(told.body) });
		}
		case 'truncated':
			return response(config, { status, headers, text: text.slice(0, -1) });
		case 'unreachable':
			throw broken(config, 'ECONNREFUSED', 'connect ECONNREFUSED');
		default:
			return response(config, { status, headers, text });
	}
}

async function carry(
	{ vendor }: Network,
	sent: Sent,
	milliseconds: number,
	config: InternalAxiosRequestConfig,
): Promise<AxiosResponse> {
	const { fault, call } = sent;
	await clock.sleep(milliseconds / 2);
	sent.acted = isActedOn(fault);
	const answer = sent.acted ? vendor(call) : { body: {} };
	sent.status = answer.status;
	await clock.sleep(milliseconds / 2);
	sent.arrived = fault === undefined && !sent.gaveUp;
	return returned(config, fault, answer);
}

/** Sends a request; the client gives up after its timeout, whatever the vendor does with the request then. */
async function send(
	network: Network,
	log: Log,
	config: InternalAxiosRequestConfig,
): Promise<AxiosResponse> {
	const { fault, milliseconds } = network.fates[log.length] ?? WELL;
	const sent: Sent = {
		call: callOf(config),
		fault,
		sentAt: clock.now,
		acted: false,
		arrived: false,
		gaveUp: false,
	};
	log.push(sent);
	if (log.length > MOST_REQUESTS) throw new Error('It asks for ever');
	const { timeout = Infinity } = config;
	const answer = carry(network, sent, milliseconds, config);
	if (milliseconds < timeout) return await answer;
	void answer.catch(() => {});
	await clock.sleep(timeout);
	sent.gaveUp = true;
	throw broken(config, 'ECONNABORTED', 'timeout');
}

let current: AxiosAdapter | undefined;

const { adapter: sockets } = httpClient.defaults;

beforeAll(() => {
	httpClient.defaults.adapter = async (config) => {
		if (!current) throw new Error('There is no network outside a schedule');
		return await current(config);
	};
});

afterAll(() => {
	httpClient.defaults.adapter = sockets;
});

/** Lays the network of a schedule; what n8n sends from now on goes through it. */
export function lay(network: Network): Log {
	const log: Log = [];
	current = async (config) => await send(network, log, config);
	return log;
}
