import type { IDataObject } from 'n8n-workflow';

/** What the runner and the triggers have to know of a vendor. */
export interface Vendor {
	/** The vendor's name as users know it: it opens error messages. */
	name: string;
	/** The n8n name of the vendor's credential type, which has a `baseUrl`. */
	credential: string;
	/** How the vendor wants a list in the query: `a,b` in one value, or `key[]=a&key[]=b`. */
	queryLists: 'comma' | 'brackets';
	/** The vendor's own words in an error body, or undefined where it has none. */
	errorMessage: (body: IDataObject) => string | undefined;
	/** What the user should do about an error, by HTTP status, where the vendor's rules say more than the general advice. */
	advice: Partial<Record<number, string>>;
	/** The fields by which users know what a write put out, the most telling first. */
	recordIds: string[];
	/** Parameters of an item that hold a key, which no error may repeat. */
	secretParameters?: string[];
	/** Whether n8n renews the credential's token on a 401, which it only does when the 401 is thrown. */
	renewsToken?: boolean;
	/** Keeps failing answers (400 and above but 429) rarer than those for which the vendor blocks an address. */
	failureWindow?: FailureWindow;
}

/** Spaces out the requests of all runs in this process, which come from one address. */
export interface FailureWindow {
	/** Milliseconds until one more request may fail. */
	readonly wait: number;
	/** Notes that a request is sent. */
	begin(): void;
	/** Notes what came of a request. */
	end(failed: boolean): void;
}
