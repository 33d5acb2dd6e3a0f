import { memoize } from 'lodash';
import type {
	IDisplayOptions,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodePropertyRouting,
	INodeTypeDescription,
} from 'n8n-workflow';

import type { Operation } from '../../nodes/shared/request/operation';

/** Something that a request carries, by the vendor's name: `participants[].name` for a field of list entries. */
export interface Field {
	in: 'query' | 'body';
	name: string;
	/** The values that are offered or documented, where they are a closed list. */
	values?: unknown[];
}

/** What a node's description says of one operation. */
export interface DescribedOperation {
	/** Values of Resource and Operation, such as `interview create`. */
	name: string;
	/** The call as in a contract, such as `POST /api/integration/interviews`. */
	call: string;
	/** The calls that its walk sends besides. */
	furtherCalls: string[];
	/** The placeholders of the call that are filled with what is read before. */
	filledByVerify: string[];
	/** Whether it is declared as a list. */
	isList: boolean;
	/** The parameters that can be shown for the operation, in the order of the form, and their names. */
	shown: INodeProperties[];
	parameters: string[];
	fields: Field[];
}

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;
type Chosen = Record<string, unknown>;

/** Reads a description: every operation with the call and the fields that its `routing` declares. */
export const operationsOf = memoize(({ properties }: INodeTypeDescription): DescribedOperation[] =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			chosenResources(property).flatMap((resource) =>
				(property.options ?? [])
					.filter(isOption)
					.map((option) => operation(properties, option, resource)),
			),
		),
);

function chosenResources({ displayOptions }: INodeProperties): unknown[] {
	return displayOptions?.show?.resource ?? [undefined];
}

function operation(
	properties: INodeProperties[],
	option: INodePropertyOptions,
	resource: unknown,
): DescribedOperation {
	const chosen = { resource, operation: option.value };
	const shown = properties.filter(
		({ name, displayOptions }) => name !== 'operation' && isShown(displayOptions, chosen),
	);
	const { method = 'GET', url = '' } = option.routing?.request ?? {};
	return {
		name: [resource, option.value].filter(Boolean).join(' '),
		call: `${method} ${url}`,
		...beyondRouting(option),
		isList: 'isList' in option && option.isList === true,
		shown,
		parameters: shown.map(({ name }) => name),
		fields: [option, ...shown].flatMap((part) => fieldsOf(part, chosen)),
	};
}

function beyondRouting({
	furtherCalls = [],
	filledByVerify = [],
}: INodePropertyOptions & Partial<Operation>) {
	return { furtherCalls, filledByVerify };
}

/** Whether a part can be shown for a resource and an operation, whatever the other fields hold. */
function isShown(displayOptions: IDisplayOptions | undefined, chosen: Chosen): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	return Object.entries(chosen).every(([name, value]) => {
		const [shownFor, hiddenFor] = [show, hide].map(
			(conditions): unknown[] | undefined => conditions[name] ?? conditions[`/${name}`],
		);
		return (shownFor?.includes(value) ?? true) && !hiddenFor?.includes(value);
	});
}

/** What a part and everything inside it send. */
function fieldsOf(part: Part, chosen: Chosen): Field[] {
	if ('displayOptions' in part && !isShown(part.displayOptions, chosen)) return [];
	const inner: Part[] =
		'values' in part ? part.values : 'options' in part ? (part.options ?? []) : [];
	const routing = 'routing' in part ? part.routing : undefined;
	return [
		...constants(routing?.request),
		...sent(routing, offered(inner)),
		...inner.flatMap((child) => fieldsOf(child, chosen)),
	];
}

function sent(routing: INodePropertyRouting | undefined, values: unknown[] | undefined): Field[] {
	const { property, type = 'body' } = routing?.send ?? {};
	if (property === undefined) return [];
	return [{ in: type, name: property.replace(/^=/, '').replace(/\[\{\{.*?\}\}\]/g, '[]'), values }];
}

function offered(parts: Part[]): unknown[] | undefined {
	const options = parts.filter(isOption);
	return options.length === 0 ? undefined : options.map(({ value }) => value);
}

function isOption(part: Part): part is INodePropertyOptions {
	return 'value' in part;
}

function constants(request: INodePropertyRouting['request']): Field[] {
	return [...constant('query', request?.qs), ...constant('body', request?.body)];
}

function constant(place: Field['in'], value: unknown, name = ''): Field[] {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => constant(place, entry, `${name}[]`));
	if (typeof value !== 'object' || value === null) return [{ in: place, name, values: [value] }];
	return Object.entries(value).flatMap(([key, entry]) =>
		constant(place, entry, name === '' ? key : `${name}.${key}`),
	);
}
