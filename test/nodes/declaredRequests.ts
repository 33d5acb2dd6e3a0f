import { cloneDeepWith } from 'lodash';
import { DateTime } from 'luxon';
import type {
	DeclarativeRestApiSettings,
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
	INodeParameters,
	INodeProperties,
	INodeType,
} from 'n8n-workflow';

import { itemError } from '../../nodes/shared/answer/errors';
import { declaredRequest, formOf } from '../../nodes/shared/request/form';
import { itemOf, parametersOf } from '../../nodes/shared/request/item';
import { credentialTypes } from '../engine/package';
import { runNode } from '../engine/runNode';

/** What comes of a step until something would be sent: the request of each item, and the error where one is refused. */
export interface PutTogether {
	requests: Array<IDataObject | undefined>;
	error?: { message: string; description?: string | null };
}

type Request = DeclarativeRestApiSettings.HttpRequestOptions;

type Capture = (item: number, request: Request) => void;

/** Two items, with a file each. */
const items: INodeExecutionData[] = ['first', 'second'].map((name) => ({
	json: { name },
	binary: {
		data: {
			data: Buffer.from(`The file of the ${name} item`).toString('base64'),
			mimeType: 'application/pdf',
			fileName: `${name}.pdf`,
		},
	},
}));

/** A credential of a node with every field filled. */
function credentialOf({ description }: INodeType): [string, ICredentialDataDecryptedObject] {
	const [{ name } = { name: '' }] = description.credentials ?? [];
	const fields = credentialTypes[name]?.properties ?? [];
	return [
		name,
		Object.fromEntries(fields.map((field) => [field.name, String(field.default || 7)])),
	];
}

/** A node as n8n's engine for declarative nodes carries it out, up to the moment of sending. */
function inEngine({ description }: INodeType, capture: Capture): INodeType {
	const paginated = (field: INodeProperties): INodeProperties =>
		field.name === 'resource' ? { ...field, routing: { send: { paginate: true } } } : field;
	return {
		description: {
			...description,
			requestDefaults: { baseURL: '={{$credentials.baseUrl}}' },
			requestOperations: {
				async pagination(this: IExecutePaginationFunctions, { options }) {
					capture(this.getItemIndex(), options);
					return [];
				},
			},
			properties: description.properties.map(paginated),
		},
	};
}

/** A node as the runner carries it out, up to the moment of sending. */
function inRunner({ description }: INodeType, capture: Capture): INodeType {
	const [{ name: credentialName } = { name: '' }] = description.credentials ?? [];
	return {
		description,
		async execute(this: IExecuteFunctions) {
			const node = this.getNode();
			const credential = await this.getCredentials(credentialName, 0);
			const form = formOf(node, credential, description.properties);
			const parameters = parametersOf(this, node, form.fields);
			const outcomes = await Promise.allSettled(
				this.getInputData().map(async (_, index) => {
					const item = itemOf(this, index, parameters(index).read);
					try {
						let request = declaredRequest(form, item);
						for (const action of form.preSend) request = await action.call(item, request);
						capture(index, { baseURL: String(credential.baseUrl), ...request });
					} catch (error) {
						throw itemError(item, error);
					}
				}),
			);
			for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
			return [[]];
		},
	};
}

/** What is not declared by fields but added to every request. */
const ADDED = ['timeout'];

const BOUNDARY = /boundary=(\S+)/;

/** A request such that equal ones are equal in the eyes of a test. */
function comparable(request: Request): IDataObject {
	const [, boundary = ''] = BOUNDARY.exec(String(request.headers?.['content-type'])) ?? [];
	const plain = (text: string) => (boundary ? text.replaceAll(boundary, 'boundary') : text);
	const { qs, ...rest }: Request = cloneDeepWith(request, (value: unknown) => {
		if (DateTime.isDateTime(value)) return value.toISO();
		if (Buffer.isBuffer(value)) return plain(value.toString());
		return typeof value === 'string' ? plain(value) : undefined;
	});
	const entries = Object.entries(rest).filter(([key]) => !ADDED.includes(key));
	return { ...Object.fromEntries(entries), query: Object.entries(qs ?? {}) };
}

async function putTogether(
	node: INodeType,
	carriedOut: (node: INodeType, capture: Capture) => INodeType,
	parameters: INodeParameters,
): Promise<PutTogether> {
	const requests: PutTogether['requests'] = items.map(() => undefined);
	const [credentialName, credential] = credentialOf(node);
	const capture: Capture = (item, request) => {
		requests[item] = comparable(request);
	};
	const { error } = await runNode({
		node: carriedOut(node, capture),
		parameters,
		input: items,
		credentials: { [credentialName]: credential },
	});
	if (!error) return { requests };
	return { requests, error: { message: error.message, description: error.description } };
}

/** What n8n's own engine makes of a step of a node. */
export async function byEngine(node: INodeType, parameters: INodeParameters): Promise<PutTogether> {
	return await putTogether(node, inEngine, parameters);
}

/** What the runner makes of a step of a node. */
export async function byRunner(node: INodeType, parameters: INodeParameters): Promise<PutTogether> {
	return await putTogether(node, inRunner, parameters);
}
