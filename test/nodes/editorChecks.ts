import { isEqual, sortBy } from 'lodash';
import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;
type Check = (part: Part, node: INodeType) => string | false;

/** Lists from this length on are found by reading the alphabet. */
const longList = 5;
/** Words that Title Case leaves small. */
const smallWords = [
	'a',
	'an',
	'and',
	'as',
	'at',
	'by',
	'for',
	'from',
	'in',
	'of',
	'on',
	'or',
	'per',
	'the',
	'to',
	'with',
];
/** What a number is called that stands for a length of time, and what says in which unit. */
const lengthOfTime =
	/\b(age|ahead|after|buffer|days|duration|every|expiry|hours|interval|minutes|seconds|time|timeout|wait|window)\b/i;
const timeUnit = /\b(milliseconds|seconds|minutes|hours|days|months)\b/i;
/** What the editor adds or names itself. */
const addedByHost = ['requestOptions'];

/**
 * What a reader of the editor would stumble over in a node, as lines that name the part; none when all is well. Only
 * what the linters cannot see, because it shows when a description is put together.
 */
export function editorProblems(node: INodeType): string[] {
	return node.description.properties
		.filter(({ name }) => !addedByHost.includes(name))
		.flatMap((property) => partsOf(property, []))
		.flatMap(({ part, path }) =>
			checks
				.map((check) => check(part, node))
				.filter(Boolean)
				.map((problem) => `${path} ${String(problem)}`),
		);
}

function partsOf(part: Part, above: string[]): Array<{ part: Part; path: string }> {
	const way = [...above, part.name];
	return [
		{ part, path: way.join(' > ') },
		...innerParts(part).flatMap((inner) => partsOf(inner, way)),
	];
}

function innerParts(part: Part): Part[] {
	if ('values' in part) return part.values;
	return 'options' in part ? (part.options ?? []) : [];
}

const labelOf = (part: Part) => ('displayName' in part ? part.displayName : part.name);
const isField = (part: Part): part is INodeProperties => 'type' in part;
const isOption = (part: Part): part is INodePropertyOptions => 'value' in part;

const checks: Check[] = [
	(part) => {
		const inner = innerParts(part);
		const numbers = inner.filter(isOption).map(({ value }) => value);
		const inOrder = numbers.every((value) => typeof value === 'number');
		const isList = isField(part) && part.type !== 'fixedCollection';
		if (!isList || inner.length < longList || (inOrder && numbers.length > 0)) return false;
		const sorted = sortBy(inner, (one) => labelOf(one).toLowerCase());
		return !isEqual(inner.map(labelOf), sorted.map(labelOf)) && 'is a long list out of order';
	},
	(part) => {
		if (isField(part) && part.type === 'notice') return false;
		const words = labelOf(part)
			.replace(/\(.*\)/, '')
			.split(/[\s/-]+/);
		const wrong = words.find(
			(word, index) => /^[a-z]/.test(word) && (index === 0 || !smallWords.includes(word)),
		);
		return wrong !== undefined && `is not in Title Case: ${labelOf(part)}`;
	},
	(part) => {
		const { description } = 'description' in part ? part : {};
		if (!description) return false;
		const sentences = description.split(/[.!?] +(?=[A-Z'"‘“])/).length;
		if (sentences === 1 && description.endsWith('.')) return 'ends one sentence with a period';
		return (
			sentences > 1 && !/[.!?]$/.test(description) && 'ends several sentences without a period'
		);
	},
	(part) =>
		isField(part) &&
		part.type === 'boolean' &&
		!part.description?.startsWith('Whether ') &&
		'is a boolean whose description does not begin with Whether',
	(part) =>
		isField(part) &&
		part.type === 'number' &&
		lengthOfTime.test(part.displayName) &&
		!timeUnit.test(`${part.displayName} ${part.description}`) &&
		`is a length of time without its unit: ${part.displayName}`,
	(part) =>
		isField(part) &&
		Boolean(part.placeholder) &&
		['string', 'json', 'dateTime'].includes(part.type) &&
		!part.placeholder?.startsWith('e.g. ') &&
		'has a placeholder that does not begin with e.g.',
	(part) => {
		if (!isField(part) || part.name !== 'operation') return false;
		const bare = innerParts(part)
			.filter(isOption)
			.find(({ action, description }) => !action || !description);
		return bare !== undefined && `has an operation without action or description: ${bare.name}`;
	},
	(part) => {
		if (!isField(part) || part.type !== 'options' || part.typeOptions?.loadOptionsMethod)
			return false;
		const values: unknown[] = innerParts(part)
			.filter(isOption)
			.map(({ value }) => value);
		return (
			!values.includes(part.default) &&
			`has a default that it does not offer: ${String(part.default)}`
		);
	},
	(part, { methods }) => {
		if (!isField(part)) return false;
		const { loadOptionsMethod } = part.typeOptions ?? {};
		const named = [
			loadOptionsMethod !== undefined &&
				!methods?.loadOptions?.[loadOptionsMethod] &&
				loadOptionsMethod,
			...(part.modes ?? []).map(({ typeOptions }) => {
				const search = typeOptions?.searchListMethod;
				return search !== undefined && !methods?.listSearch?.[search] && search;
			}),
		];
		return (
			named.some(Boolean) &&
			`names a method that the node does not have: ${named.filter(Boolean).join()}`
		);
	},
	(part) =>
		isField(part) &&
		part.type === 'resourceLocator' &&
		(part.modes ?? []).length < 2 &&
		'lets a record be picked in one way only',
	(part, { description }) => {
		if (!isField(part) || !part.displayOptions) return false;
		const { show = {}, hide = {} } = part.displayOptions;
		const unknown = [...Object.entries(show), ...Object.entries(hide)].find(
			([name, values = []]) =>
				!values.every((value) => canHold(description.properties, name, value)),
		);
		return unknown !== undefined && `is shown for what no field holds: ${JSON.stringify(unknown)}`;
	},
];

/** Whether some field of the name can hold the value that a condition asks for. */
function canHold(properties: INodeProperties[], name: string, value: unknown): boolean {
	if (name.startsWith('@') || typeof value === 'object') return true;
	return properties
		.filter((property) => property.name === name.replace(/^\//, ''))
		.some((property) => {
			if (property.type === 'boolean') return typeof value === 'boolean';
			const options = innerParts(property).filter(isOption);
			return options.length === 0 || options.some((option) => option.value === value);
		});
}
