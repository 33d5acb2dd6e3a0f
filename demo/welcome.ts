import { owner } from './owner';
import type { Stage } from './stage';

/** How to start a workflow that begins with something else than a press of "Execute workflow". */
const otherStarts = ({ n8nUrl, sandboxUrl, workflows }: Stage): string[] =>
	workflows.flatMap(({ workflow, plan }) => {
		const [start] = plan.starts ?? [];
		if (!start || 'execute' in start) return [];
		if ('say' in start) return [`     "${workflow.name}": say in its chat: ${start.say}`];
		if ('submit' in start) return [`     "${workflow.name}": fill in the form that opens`];
		const webhookId = workflow.nodes.find((node) => node.webhookId !== undefined)?.webhookId;
		const { vendor, event } = start.deliver;
		const url = `${n8nUrl}/webhook-test/${webhookId}/webhook`;
		const body = JSON.stringify({ vendor, event: { ...event, url } });
		return [
			`     "${workflow.name}": press "Execute workflow" there, then run`,
			`     curl -X POST ${sandboxUrl}/_control/deliveries -d "${body.replaceAll('"', '\\"')}"`,
		];
	});

/** What a person needs to begin: addresses, sign-in and what to try. */
export function welcome(stage: Stage): string {
	const { n8nUrl, webhookUrl, sandboxUrl, mailServer, n8nLogFiles, workflows } = stage;
	const addresses = workflows.map(
		({ id, workflow }) => `     ${workflow.name}: ${n8nUrl}/workflow/${id}`,
	);
	return [
		'',
		`n8n         ${n8nUrl}`,
		`Sign in     ${owner.email} with password ${owner.password}`,
		`Sandbox     ${sandboxUrl} stands in for the vendors: no real email, no credits`,
		`Mails       ${mailServer.url} shows what workflows send; answer there`,
		...(webhookUrl === n8nUrl
			? []
			: [`Webhooks    ${webhookUrl}/webhook/… by the webhook processor`]),
		...n8nLogFiles.map((file, index) => `${index === 0 ? "n8n's log" : '         '}   ${file}`),
		'',
		'What to try',
		'  1. Open a workflow and press "Execute workflow":',
		...addresses,
		'  2. Open its last node to see the table or the page it ends with; open another, change a field, run it again.',
		'  3. Press "+" on the canvas and search for "Boooply": every operation works with the imported credential.',
		'  4. Some start otherwise:',
		...otherStarts(stage),
		'',
		'Press Ctrl-C to stop everything and throw away what was made in this n8n.',
	].join('\n');
}
