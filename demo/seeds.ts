import { cloneDeepWith } from 'lodash';
import { DateTime } from 'luxon';

import { SandboxControl } from '../sandbox/sandboxControl';
import type { DemoWorkflow } from './workflows';

const place = /^\{in (-?\d+) minutes\}$/;

const quarter = 15;

/** Fills a place such as `{in 45 minutes}` with the time it stands for, or the full quarter of an hour before it. */
const filled = (value: unknown, now: DateTime): string | undefined => {
	const minutes = typeof value === 'string' ? place.exec(value)?.[1] : undefined;
	if (minutes === undefined) return undefined;
	const time = now.plus({ minutes: Number(minutes) }).toUTC();
	const minute = time.minute - (time.minute % quarter);
	return time.startOf('hour').set({ minute }).toISO() ?? undefined;
};

/** Gives the vendors the data that the plans of workflows need, their places of times filled. */
export async function seedDemo(sandboxUrl: string, workflows: DemoWorkflow[]): Promise<void> {
	const control = new SandboxControl(sandboxUrl);
	const now = DateTime.now();
	for (const { vendor, data } of workflows.flatMap(({ plan }) => plan.seeds ?? [])) {
		const complete: object = cloneDeepWith(data, (value: unknown) => filled(value, now));
		await control.seed(vendor, complete);
	}
}
