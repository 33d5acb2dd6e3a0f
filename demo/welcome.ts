import { owner } from './owner';
import type { Stage } from './stage';

/** What a person needs to begin: addresses, sign-in and what to try. */
export function welcome({ n8nUrl, sandboxUrl, n8nLogFile, workflows }: Stage): string {
	const addresses = workflows.map(
		({ id, workflow }) => `     ${workflow.name}: ${n8nUrl}/workflow/${id}`,
	);
	return [
		'',
		`n8n         ${n8nUrl}`,
		`Sign in     ${owner.email} with password ${owner.password}`,
		`Sandbox     ${sandboxUrl} stands in for the vendors: no real e-mail, no credits`,
		`n8n's log   ${n8nLogFile}`,
		'',
		'What to try',
		'  1. Open a workflow and press "Execute workflow":',
		...addresses,
		'  2. Open one of its Boooply nodes: see the items that went in and came out, change a field, run it again.',
		'  3. Press "+" on the canvas and search for "Boooply": every operation works with the imported credential.',
		'',
		'Press Ctrl-C to stop everything and throw away what was made in this n8n.',
	].join('\n');
}
