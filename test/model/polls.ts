import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { ActiveTrigger, type TriggerSettings } from '../engine/trigger';
import { clock } from './clock';
import { fault } from './faults';
import { lay, type Answer, type Call, type Fate } from './network';

/** What happens around a polling trigger, besides what its vendor does. */
export type Occasion =
	| { kind: 'poll'; fates: Fate[] }
	/** A poll whose records n8n had not started a run for when it was killed, to be started again. */
	| { kind: 'killed poll'; fates: Fate[] }
	| { kind: 'time passes'; milliseconds: number }
	/** The clock of n8n's machine is set. */
	| { kind: 'clock'; milliseconds: number };

const fates: fc.Arbitrary<Fate[]> = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Fate>({ milliseconds: 20 }) },
		{ weight: 1, arbitrary: fc.record({ milliseconds: fc.constantFrom(9_000, 90_000) }) },
		{ weight: 2, arbitrary: fc.record({ milliseconds: fc.constant(20), fault }) },
	),
	{ maxLength: 4 },
);

export const occasion: fc.Arbitrary<Occasion> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('poll' as const), fates }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('killed poll' as const), fates }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('time passes' as const),
			milliseconds: fc.constantFrom(1, 900, 20_000, 40_000, 58_000, 3_600_000),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('clock' as const),
			milliseconds: fc.constantFrom(-7_200_000, -30_000, 30_000, 7_200_000),
		}),
	},
);

/** A polling trigger and what it put out. */
export class PollingTrigger {
	readonly found: IDataObject[] = [];

	private readonly trigger: ActiveTrigger;

	constructor(
		settings: TriggerSettings,
		private readonly vendor: (call: Call) => Answer,
	) {
		this.trigger = new ActiveTrigger(settings);
	}

	/** Lets something happen; a poll that fails is an error that a user sees, and another one follows. */
	async meet(occasion: Occasion): Promise<void> {
		switch (occasion.kind) {
			case 'poll':
				this.found.push(...((await this.poll(occasion.fates)) ?? []));
				return;
			case 'killed poll': {
				const saved = this.trigger.staticData;
				await this.poll(occasion.fates);
				this.trigger.forget(saved);
				this.trigger.restart();
				return;
			}
			case 'time passes':
				await clock.sleep(occasion.milliseconds);
				return;
			case 'clock':
				clock.jumpBy(occasion.milliseconds);
		}
	}

	/** What is to be put out at last: two polls without trouble, more than the overlap apart. */
	async settle(): Promise<void> {
		for (const milliseconds of [61_000, 61_000]) {
			await this.meet({ kind: 'time passes', milliseconds });
			await this.meet({ kind: 'poll', fates: [] });
		}
	}

	private async poll(fates: readonly Fate[]): Promise<IDataObject[] | undefined> {
		lay({ vendor: this.vendor, fates });
		const [outcome] = await Promise.allSettled([this.trigger.poll()]);
		return outcome.status === 'fulfilled' ? outcome.value : undefined;
	}
}
