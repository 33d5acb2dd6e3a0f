import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { demoCredentials } from '../../demo/credentials';
import type { Form } from '../../demo/editor/forms';
import type { Sandbox } from '../../sandbox/sandbox';
import { nodes } from '../engine/package';
import { runNode } from '../engine/runNode';
import { ActiveTrigger } from '../engine/trigger';
import { eventually } from '../sandbox/eventually';

const publicOrigin = 'https://n8n.example.com';

/** What the vendors send to the triggers that listen. */
const deliveries: Record<string, [vendor: string, event: object]> = {
	boooplyTrigger: [
		'boooply',
		{ event: 'interview.evaluation', meetingCode: 'Boooply-AI-2000000005' },
	],
	mergeAtsTrigger: ['mergeAts', { event: 'ScheduledInterview.changed' }],
	kulaTrigger: ['kula', { event: 'interview.event.created', data: { id: 1 } }],
};

/** The class name of a node of a form. */
function classOf({ node }: Form): string {
	const found = Object.entries(nodes).find(([, { description }]) => description.name === node);
	if (!found) throw new Error(`No node ${node}`);
	return found[0];
}

function credentialsOf(
	{ credential }: Form,
	sandbox: Sandbox,
): Record<string, ICredentialDataDecryptedObject> {
	const found = demoCredentials(sandbox.url).find(({ name }) => name === credential);
	if (!found) throw new Error(`The demo has no credential "${credential}"`);
	const { ownBaseUrl = '', ...data } = found.data; // n8n itself works out the hidden field of a region of one's own
	return { [found.type]: { baseUrl: ownBaseUrl, ...data } };
}

async function delivered(
	trigger: ActiveTrigger,
	sandbox: Sandbox,
	[vendor, event]: [string, object],
): Promise<IDataObject | undefined> {
	const url = await trigger.listen();
	await sandbox.control.seed('kula', { tunnels: { [publicOrigin]: new URL(url).origin } });
	if (vendor === 'kula') await trigger.activate();
	await sandbox.control.deliver(vendor, vendor === 'kula' ? event : { ...event, url });
	const [item] = await eventually(async () => trigger.runs[0]);
	await trigger.close();
	return item;
}

/** The first item that a node puts out for a form, against the stand-ins. */
export async function firstItem(form: Form, sandbox: Sandbox): Promise<IDataObject | undefined> {
	const { parameters } = form;
	const settings = {
		node: classOf(form),
		parameters,
		credentials: credentialsOf(form, sandbox),
	};
	if (!form.node.endsWith('Trigger')) {
		const { json, error } = await runNode(settings);
		if (error) throw error;
		return json[0];
	}
	const trigger = new ActiveTrigger({
		...settings,
		mode: 'manual',
		webhookBaseUrl: `${publicOrigin}/webhook`,
	});
	const delivery = deliveries[form.node];
	return delivery ? await delivered(trigger, sandbox, delivery) : (await trigger.poll())?.[0];
}
