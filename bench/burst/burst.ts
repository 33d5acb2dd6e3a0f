import { setTimeout as wait } from 'node:timers/promises';

import { range, sumBy } from 'lodash';
import pLimit from 'p-limit';

import type { Closer } from '../../demo/service';
import { table } from '../report';
import { percentile } from '../statistics';
import { heapFloor, processorTime } from './metrics';
import { triggers, webhookNode } from './senders';
import { set, target, type Setting, type Target } from './setting';

const ROUNDS = 5;
const DELIVERIES = 50;
const AT_ONCE = 10;
const REMEMBERED = 5_000;
const HEAP_DELIVERIES = 10_000;
const HEAP_WINDOW = 1_000;

/** Milliseconds for the runs of a turn to end before the next one. */
const CALM = 1_000;

/** What our triggers answer when they start no run. */
const STARTS_NOTHING = /This (delivery|event)/;

/** What the deliveries of a target took. */
interface Times {
	/** Milliseconds of each. */
	each: number[];
	/** Milliseconds of all turns together. */
	total: number;
	/** Milliseconds of n8n's processor time, its runs included. */
	cpu: number;
}

async function deliver({ sender, url, secret }: Target): Promise<number> {
	const body = JSON.stringify(sender.event());
	const headers = {
		'content-type': 'application/json',
		connection: 'close', // n8n may be closing an idle connection just as it is used again
		...sender.proof(body, secret),
	};
	const began = performance.now();
	const answer = await fetch(url, { method: 'POST', body, headers });
	const text = await answer.text();
	if (!answer.ok || STARTS_NOTHING.test(text)) {
		throw new Error(`${sender.name} answered ${answer.status}: ${text}`);
	}
	return performance.now() - began;
}

async function turn(to: Target, count: number): Promise<Omit<Times, 'cpu'>> {
	const limit = pLimit(AT_ONCE);
	const began = performance.now();
	const each = await Promise.all(range(count).map(async () => await limit(deliver, to)));
	return { each, total: performance.now() - began };
}

/** Deliveries to all targets, which take turns, so that a busy machine hits them all. */
async function compare(url: string, targets: Map<string, Target>): Promise<Map<string, Times>> {
	const times = new Map([...targets].map(([name]): [string, Times[]] => [name, []]));
	for (const to of targets.values()) await turn(to, DELIVERIES);
	await wait(CALM);
	for (let round = 1; round <= ROUNDS; round += 1) {
		for (const [name, to] of targets) {
			console.error(`${name}, round ${round} of ${ROUNDS}`);
			const before = await processorTime(url);
			const taken = await turn(to, DELIVERIES);
			await wait(CALM);
			times.get(name)?.push({ ...taken, cpu: (await processorTime(url)) - before });
		}
	}
	return new Map([...times].map(([name, turns]): [string, Times] => [name, together(turns)]));
}

const together = (turns: Times[]): Times => ({
	each: turns.flatMap(({ each }) => each),
	total: sumBy(turns, 'total'),
	cpu: sumBy(turns, 'cpu'),
});

function timesRows(times: Map<string, Times>): string[][] {
	const middle = ({ each }: Times) => percentile(each, 0.5);
	const cost = ({ cpu, each }: Times) => cpu / each.length;
	const base = times.get(webhookNode.name);
	const beside = (quantity: (of: Times) => number, of: Times) =>
		`**${(quantity(of) / (base ? quantity(base) : NaN)).toFixed(2)}**`;
	return [
		['', 'a second', 'p50', 'p95', 'processor time', 'p50 / Webhook', 'processor time / Webhook'],
		...[...times].map(([name, of]) => [
			name,
			((of.each.length / of.total) * 1000).toFixed(0),
			`${middle(of).toFixed(0)} ms`,
			`${percentile(of.each, 0.95).toFixed(0)} ms`,
			`${cost(of).toFixed(0)} ms`,
			beside(middle, of),
			beside(cost, of),
		]),
	];
}

/** The least heap that n8n used during the first and during the last of many deliveries. */
async function heapRow({ url }: Setting, to: Target): Promise<string[]> {
	const { name } = to.sender;
	const floors: number[] = [];
	for (const first of range(0, HEAP_DELIVERIES + HEAP_WINDOW, HEAP_WINDOW)) {
		console.error(`${name}, ${first} of ${HEAP_DELIVERIES} deliveries`);
		floors.push(await heapFloor(url, async () => void (await turn(to, HEAP_WINDOW))));
	}
	const ends = [floors.at(0) ?? NaN, floors.at(-1) ?? NaN];
	return [name, ...ends.map((bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`)];
}

/** Does something in a real n8n and ends it. */
async function inN8n(
	work: (setting: Setting) => Promise<string[][]>,
	environment: Record<string, string> = {},
): Promise<string> {
	const closers: Closer[] = [];
	try {
		return table(await work(await set(closers, environment)));
	} finally {
		for (const close of closers.reverse()) await close();
	}
}

/**
 * What deliveries to our webhook triggers and to n8n's Webhook node take in a real n8n; a table.
 *
 * @param environment settings of n8n
 */
export async function burstTimes(environment: Record<string, string> = {}): Promise<string> {
	return await inN8n(async (setting) => {
		const targets = new Map([[webhookNode.name, await target(setting, webhookNode)]]);
		for (const sender of triggers) {
			targets.set(sender.name, await target(setting, sender));
			const full = await target(setting, sender, REMEMBERED);
			targets.set(`${sender.name}, ${REMEMBERED.toLocaleString('en')} remembered`, full);
		}
		return timesRows(await compare(setting.url, targets));
	}, environment);
}

/**
 * How much memory a real n8n uses at first, and after many deliveries; a table.
 *
 * @param environment settings of n8n
 */
export async function burstHeap(environment: Record<string, string>): Promise<string> {
	return await inN8n(async (setting) => {
		const rows = [['', 'heap at first', `after ${HEAP_DELIVERIES.toLocaleString('en')}`]];
		for (const sender of [webhookNode, ...triggers]) {
			rows.push(await heapRow(setting, await target(setting, sender)));
		}
		return rows;
	}, environment);
}
