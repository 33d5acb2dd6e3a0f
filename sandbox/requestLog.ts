/** One request a stand-in received, as `/_control/requests` tells it. */
export interface LoggedRequest {
	vendor: string;
	method: string;
	/** Without the vendor's prefix, still percent-encoded. */
	path: string;
	query: Record<string, string | string[]>;
	rawQuery: string;
	/** All of them, keys included: this is a log for tests. */
	headers: Record<string, string | string[]>;
	body: unknown;
	/** Null while the answer is on its way, and when the connection was cut. */
	status: number | null;
	/** The machine's time, ISO 8601. */
	receivedAt: string;
}

export interface RequestFilter {
	vendor?: string;
	method?: string;
	/** The path as received or the path template of the contract. */
	path?: string;
}

interface Entry {
	request: LoggedRequest;
	pathTemplate: string | undefined;
	began: number;
	ended: number;
}

/** Remembers the requests of one sandbox in order of arrival, and how many were in flight at once. */
export class RequestLog {
	private entries: Entry[] = [];

	private moment = 0;

	/** Adds a request; the returned function is to be called when its answer has left. */
	begin(
		request: Omit<LoggedRequest, 'status' | 'receivedAt'>,
		pathTemplate: string | undefined,
	): (status: number | null) => void {
		const entry: Entry = {
			request: { ...request, status: null, receivedAt: new Date().toISOString() },
			pathTemplate,
			began: this.nextMoment(),
			ended: Infinity,
		};
		this.entries.push(entry);
		return (status) => {
			entry.ended = this.nextMoment();
			entry.request.status = status;
		};
	}

	find(filter: RequestFilter): { requests: LoggedRequest[]; maximumInFlight: number } {
		const found = this.entries.filter(
			({ request, pathTemplate }) =>
				(filter.vendor === undefined || filter.vendor === request.vendor) &&
				(filter.method === undefined || filter.method.toUpperCase() === request.method) &&
				(filter.path === undefined || [request.path, pathTemplate].includes(filter.path)),
		);
		return { requests: found.map(({ request }) => request), maximumInFlight: mostAtOnce(found) };
	}

	clear(vendor?: string): void {
		this.entries = this.entries.filter(
			({ request }) => vendor !== undefined && request.vendor !== vendor,
		);
	}

	private nextMoment(): number {
		this.moment += 1;
		return this.moment;
	}
}

/** Entries come in order of arrival, so the most are in flight just after some arrival. */
function mostAtOnce(entries: Entry[]): number {
	let inFlight: Entry[] = [];
	let most = 0;
	for (const entry of entries) {
		inFlight = [...inFlight.filter(({ ended }) => ended > entry.began), entry];
		most = Math.max(most, inFlight.length);
	}
	return most;
}
