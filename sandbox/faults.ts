/** What goes wrong with a request. All of them work for every vendor. */
export type FaultEffect =
	/** Answered like this; the stand-in does not act. */
	| { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
	/** Handled after so much real time. */
	| { kind: 'delay'; milliseconds: number }
	/** The connection is closed: before or after the stand-in acted, without an answer; or during the answer. */
	| { kind: 'cut'; when: 'before' | 'after' | 'during' }
	/** Acted on, answered with 200 and JSON that ends too early. */
	| { kind: 'malformed' }
	/** Acted on, answered with the right status and no body. */
	| { kind: 'emptyBody' }
	/** Acted on, answered without these fields (dot paths such as `meeting.participants`). */
	| { kind: 'missingFields'; fields: string[] }
	/** A list names the cursor it was asked with as the next one. */
	| { kind: 'repeatCursor' };

export interface Fault {
	vendor: string;
	method?: string;
	/** The path as received or the path template of the contract; every path when left out. */
	path?: string;
	/** Requests that pass unharmed first. */
	skip?: number;
	/** Requests that are harmed, 1 when left out. */
	times?: number;
	effect: FaultEffect;
}

interface PendingFault extends Fault {
	skip: number;
	times: number;
}

/** Waits for requests to harm. The first fault that matches is used up first. */
export class Faults {
	private pending: PendingFault[] = [];

	add(fault: Fault): void {
		this.pending.push({ ...fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	clear(vendor?: string): void {
		this.pending = this.pending.filter((fault) => vendor !== undefined && fault.vendor !== vendor);
	}

	/** The effect on this request, if any. */
	take(
		vendor: string,
		method: string,
		path: string,
		pathTemplate: string | undefined,
	): FaultEffect | undefined {
		const fault = this.pending.find((candidate) => {
			const matches =
				candidate.vendor === vendor &&
				(candidate.method === undefined || candidate.method.toUpperCase() === method) &&
				(candidate.path === undefined || [path, pathTemplate].includes(candidate.path));
			if (matches && candidate.skip > 0) {
				candidate.skip -= 1;
				return false;
			}
			return matches;
		});
		if (!fault) return undefined;
		fault.times -= 1;
		this.pending = this.pending.filter(({ times }) => times > 0);
		return fault.effect;
	}
}
