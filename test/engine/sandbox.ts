import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { LoggedRequest, SandboxControl } from '../../sandbox/sandboxControl';

/** How long a test may take, in milliseconds: the machine may be busy. */
const patience = 30_000;

/** A vendor's stand-in, for the tests of a file. */
export interface StandIn {
	/** Where the stand-in answers: the base URL of a credential. */
	readonly url: string;
	readonly control: SandboxControl;
	/** What the stand-in received since the test began, as method, path, query and body. */
	received(): Promise<Array<Pick<LoggedRequest, 'method' | 'path' | 'query' | 'body'>>>;
}

/** Starts a sandbox of one vendor for the tests of a file, and puts it back to its beginning before each of them. */
export function useStandIn(vendor: string): StandIn {
	jest.setTimeout(patience);
	let sandbox: Sandbox | undefined;
	const running = () => {
		if (!sandbox) throw new Error('The sandbox runs within tests only');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: [vendor] });
	}, 120_000);
	beforeEach(async () => await running().control.reset());
	afterAll(async () => await running().close());
	return {
		get url() {
			return `${running().url}/${vendor}`;
		},
		get control() {
			return running().control;
		},
		async received() {
			const { requests } = await running().control.requests({ vendor });
			return requests.map(({ method, path, query, body }) => ({ method, path, query, body }));
		},
	};
}
