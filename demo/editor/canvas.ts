import { randomUUID } from 'node:crypto';

import type { INode } from 'n8n-workflow';

import demoCredentials from '../credentials.json';
import type { CredentialIds } from '../credentials';
import type { N8nSession } from '../owner';
import { importWorkflow } from '../workflows';
import type { Form } from './forms';

const columns = 6;
const columnWidth = 420;
const rowHeight = 300;

const credentialsOf = ({ credential }: Form): INode['credentials'] => {
	const type = demoCredentials.find(({ name }) => name === credential)?.type;
	if (type === undefined) throw new Error(`The demo has no credential "${credential}"`);
	return { [type]: { id: null, name: credential } };
};

const step = (form: Form, place: number): INode => ({
	id: randomUUID(),
	name: form.name,
	type: `n8n-nodes-interviews.${form.node}`,
	typeVersion: 1,
	position: [(place % columns) * columnWidth, Math.floor(place / columns) * rowHeight],
	parameters: form.parameters,
	credentials: credentialsOf(form),
	webhookId: randomUUID(),
});

/** A workflow of steps that are not connected, one a form. */
export interface Canvas {
	/** The workflow's id. */
	id: string;
	/** Path of a trigger's webhook while somebody listens in the editor, by the form's name. */
	testPaths: Record<string, string>;
}

/**
 * Imports a workflow with a step for each form, side by side and not connected.
 *
 * @throws Error with n8n's reason
 */
export async function importForms(
	session: N8nSession,
	credentials: CredentialIds,
	forms: readonly Form[],
): Promise<Canvas> {
	const nodes = forms.map(step);
	const file = { name: 'Forms', nodes, connections: {}, settings: {} };
	const id = await importWorkflow(session, file, credentials);
	const testPaths = nodes.map(({ name, webhookId }) => [
		name,
		`/webhook-test/${webhookId}/webhook`,
	]);
	return { id, testPaths: Object.fromEntries(testPaths) };
}
