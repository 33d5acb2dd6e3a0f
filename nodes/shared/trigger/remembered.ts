import { isRecord } from '../values';

/** Characters kept of a fingerprint. Of 5,000 remembered deliveries one in 50 billion new ones looks like another. */
const WIDTH = 8;

const MOST = 5_000;

/** So many stay when there are too many: forgetting some hundreds at once keeps copies alike, and their union cheap. */
const KEPT = 4_500;

const HOUR = 3_600_000;

/** The hour of a time in milliseconds, counted since 1970. */
export function hourOf(time: number): number {
	return Math.floor(time / HOUR);
}

const shortened = (fingerprint: string) => fingerprint.slice(0, WIDTH);

const split = (deliveries: string) => deliveries.match(new RegExp(`.{${WIDTH}}`, 'g')) ?? [];

function includes(deliveries: string, delivery: string): boolean {
	let place = deliveries.indexOf(delivery);
	while (place % WIDTH > 0) place = deliveries.indexOf(delivery, place + 1);
	return place >= 0;
}

/** Two copies of the same hour: as a rule one is the other with more at its end. */
function union(saved: string, own: string): string {
	if (saved.startsWith(own)) return saved;
	if (own.startsWith(saved)) return own;
	return [...new Set([...split(saved), ...split(own)])].join('');
}

/**
 * The deliveries that a trigger's runs have been started for, in a form that is cheap to read, search and write: one
 * text for each hour, with the beginnings of fingerprints one after the other in the order in which they came.
 */
export class Remembered {
	/** Whole numbers as names of properties are in ascending order, so the oldest hour comes first. */
	private hours: Record<string, string> = {};

	/** Takes in what was saved, by this process or another one. */
	learn(saved: unknown): void {
		if (!isRecord(saved)) return;
		for (const [hour, deliveries] of Object.entries(saved)) {
			if (typeof deliveries === 'string') {
				this.hours[hour] = union(deliveries, this.hours[hour] ?? '');
			}
		}
	}

	/** Whether a delivery came in an hour or later. */
	has(fingerprint: string, oldest: number): boolean {
		const delivery = shortened(fingerprint);
		return Object.entries(this.hours).some(
			([hour, deliveries]) => Number(hour) >= oldest && includes(deliveries, delivery),
		);
	}

	add(fingerprint: string, hour: number): void {
		const deliveries = this.hours[hour] ?? '';
		const delivery = shortened(fingerprint);
		if (!includes(deliveries, delivery)) this.hours[hour] = deliveries + delivery;
	}

	/** Forgets what came before an hour, and the oldest where there are more than 5,000. */
	forget(oldest: number): void {
		const hours = Object.entries(this.hours).filter(([hour]) => Number(hour) >= oldest);
		const count = hours.reduce((sum, [, { length }]) => sum + length, 0) / WIDTH;
		let surplus = count > MOST ? count - KEPT : 0;
		this.hours = {};
		for (const [hour, deliveries] of hours) {
			const rest = deliveries.slice(surplus * WIDTH);
			surplus = Math.max(0, surplus - deliveries.length / WIDTH);
			if (rest !== '') this.hours[hour] = rest;
		}
	}

	toJSON(): Record<string, string> {
		return this.hours;
	}
}
