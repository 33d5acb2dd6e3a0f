import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { nodes } from './package';
import { additionalDataOf, typesOf } from './runNode';

/** A dropdown of one of our nodes, as the editor opens it. */
interface Dropdown {
	/** Class name of the node, such as `Boooply`. */
	node: string;
	/** What the step's fields hold. */
	parameters?: INodeParameters;
	/** Decrypted credential data by credential type. */
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** The workflow's time zone. */
	timezone?: string;
	/** Where in the step the field is, such as `parameters.filters.job_id`; beside the others unless given. */
	path?: string;
}

/** The entries of a `listSearch` dropdown. */
export async function searchList({
	method,
	filter,
	paginationToken,
	...dropdown
}: Dropdown & {
	method: string;
	filter?: string;
	paginationToken?: string;
}): Promise<INodeListSearchResult> {
	const { type, context } = open(dropdown);
	const search = type.methods?.listSearch?.[method];
	if (!search) throw new Error(`${dropdown.node} has no list search ${method}`);
	return await search.call(context, filter, paginationToken);
}

/** The entries of a `loadOptions` dropdown. */
export async function loadOptions({
	method,
	...dropdown
}: Dropdown & { method: string }): Promise<INodePropertyOptions[]> {
	const { type, context } = open(dropdown);
	const load = type.methods?.loadOptions?.[method];
	if (!load) throw new Error(`${dropdown.node} has no options ${method}`);
	return await load.call(context);
}

/** The form of a resource mapper. */
export async function formOf({
	method,
	...dropdown
}: Dropdown & { method: string }): Promise<ResourceMapperFields> {
	const { type, context } = open(dropdown);
	const draw = type.methods?.resourceMapping?.[method];
	if (!draw) throw new Error(`${dropdown.node} has no form ${method}`);
	return await draw.call(context);
}

function open({ node, parameters = {}, credentials = {}, timezone = 'UTC', path = '' }: Dropdown): {
	type: INodeType;
	context: ILoadOptionsFunctions;
} {
	const type = nodes[node];
	if (!type) throw new Error(`The package has no node ${node}`);
	const workflow = new Workflow({
		id: '1',
		name: 'test',
		active: false,
		settings: { timezone },
		nodeTypes: typesOf({ tested: type }),
		nodes: [
			{
				id: '1',
				name: 'Tested',
				type: 'tested',
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials: Object.fromEntries(
					(type.description.credentials ?? []).map(({ name }) => [name, { id: '1', name }]),
				),
			},
		],
		connections: {},
	});
	const step = workflow.getNode('Tested');
	if (!step) throw new Error('The workflow of the test has no step');
	const additionalData = {
		...additionalDataOf(workflow, credentials),
		currentNodeParameters: parameters,
	};
	return { type, context: new LoadOptionsContext(workflow, step, additionalData, path) };
}
