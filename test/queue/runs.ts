import { setTimeout as wait } from 'node:timers/promises';

import type { N8nSession } from '../../demo/owner';
import { until, type Published } from '../e2e/published';

const unfinished = ['new', 'running', 'waiting'];
const calmMilliseconds = 1_500;

/** A run of a workflow in n8n's list. */
export interface Run {
	id: string;
	status: string;
}

interface RunList {
	/** Those under way and the newest others. */
	results: Run[];
	/** How many have ended. */
	count: number;
}

async function list({ editor }: N8nSession, { id }: Published): Promise<RunList> {
	const filter = JSON.stringify({ workflowId: id });
	const { data } = await editor.get('/executions', { params: { filter } });
	return data.data;
}

const isUnderWay = ({ status }: Run): boolean => unfinished.includes(status);

/** The newest runs of a workflow. */
export async function runsOf(session: N8nSession, workflow: Published): Promise<Run[]> {
	return (await list(session, workflow)).results;
}

/**
 * How many runs of a workflow have ended, once there are so many, none is under way and none has come for a while.
 *
 * @throws Error when that takes too long
 */
export async function settledRuns(
	session: N8nSession,
	workflow: Published,
	expected: number,
): Promise<number> {
	return await until(async () => {
		const { count } = await list(session, workflow);
		if (count < expected) return undefined;
		await wait(calmMilliseconds);
		const later = await list(session, workflow);
		return later.count === count && !later.results.some(isUnderWay) ? count : undefined;
	});
}

/** How a run ended. */
export interface EndedRun {
	status: string;
	/** The names of the nodes that its record tells of. */
	nodes: string[];
	message?: string;
}

/** How the only run of a workflow ended. */
export async function endedRun(session: N8nSession, workflow: Published): Promise<EndedRun> {
	const run = await until(async () => {
		const [only] = await runsOf(session, workflow);
		return only && !isUnderWay(only) ? only : undefined;
	});
	const { data } = await session.publicApi.get(`/executions/${run.id}`, {
		params: { includeData: true },
	});
	const { error, runData = {} } = data.data.resultData;
	const message: string | undefined = error?.message;
	return {
		status: run.status,
		nodes: Object.keys(runData),
		...(message !== undefined && { message }),
	};
}
