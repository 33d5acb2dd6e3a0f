import { owner } from './owner';
import type { Stage } from './stage';

/** How to send a workflow that waits for an event what it waits for. */
const deliveries = ({ n8nUrl, sandboxUrl, workflows }: Stage): string[] =>
	workflows.flatMap(({ workflow, events: [first] }) => {
		const webhookId = workflow.nodes.find((node) => node.webhookId !== undefined)?.webhookId;
		if (!first || webhookId === undefined) return [];
		const url = `${n8nUrl}/webhook-test/${webhookId}/webhook`;
		const body = JSON.stringify({ ...first, event: { ...first.event, url } });
		return [
			`  4. "${workflow.name}" waits for an event. Press "Execute workflow" there, then run`,
			`     curl -X POST ${sandboxUrl}/_control/deliveries -d "${body.replaceAll('"', '\\"')}"`,
		];
	});

/** What a person needs to begin: addresses, sign-in and what to try. */
export function welcome(stage: Stage): string {
	const { n8nUrl, webhookUrl, sandboxUrl, n8nLogFiles, workflows } = stage;
	const addresses = workflows.map(
		({ id, workflow }) => `     ${workflow.name}: ${n8nUrl}/workflow/${id}`,
	);
	return [
		'',
		`n8n         ${n8nUrl}`,
		`Sign in     ${owner.email} with password ${owner.password}`,
		`Sandbox     ${sandboxUrl} stands in for the vendors: no real e-mail, no credits`,
		...(webhookUrl === n8nUrl
			? []
			: [`Webhooks    ${webhookUrl}/webhook/… by the webhook processor`]),
		...n8nLogFiles.map((file, index) => `${index === 0 ? "n8n's log" : '         '}   ${file}`),
		'',
		'What to try',
		'  1. Open a workflow and press "Execute workflow":',
		...addresses,
		'  2. Open one of its Boooply nodes: see the items that went in and came out, change a field, run it again.',
		'  3. Press "+" on the canvas and search for "Boooply": every operation works with the imported credential.',
		...deliveries(stage),
		'',
		'Press Ctrl-C to stop everything and throw away what was made in this n8n.',
	].join('\n');
}
