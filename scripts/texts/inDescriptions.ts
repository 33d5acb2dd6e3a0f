import { get } from 'lodash';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { credentialTypes, nodes } from '../../test/engine/package';

type Part = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** What one part of a form says: its label, its explanation, and so on. */
export interface PartTexts {
	/** The node or credential, and the resource where the part belongs to one. */
	group: string;
	/** The labels that lead to the part. */
	path: string[];
	texts: string[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Every text inside some value, such as the help of a trigger panel. */
function textsInside(value: unknown): string[] {
	if (isText(value)) return [value];
	return typeof value === 'object' && value !== null
		? Object.values(value).flatMap(textsInside)
		: [];
}

function innerParts(part: Part): Part[] {
	if ('values' in part) return part.values;
	return 'options' in part ? (part.options ?? []) : [];
}

function textsOf(part: Part): string[] {
	const label = 'displayName' in part ? part.displayName : part.name;
	const {
		description,
		placeholder,
		hint,
		action,
		modes,
		typeOptions,
	}: Partial<INodeProperties> & {
		action?: string;
	} = part;
	const ways = (modes ?? []).flatMap((mode) => [
		mode.displayName,
		mode.placeholder,
		textsInside(mode.hint),
		(mode.validation ?? []).map((check): unknown => get(check, 'properties.errorMessage')),
	]);
	return [label, description, placeholder, hint, action, typeOptions?.multipleValueButtonText, ways]
		.flat(3)
		.filter(isText);
}

function partTexts(part: Part, group: string, above: string[]): PartTexts[] {
	const texts = textsOf(part);
	const [label = ''] = texts;
	return [
		{ group, path: above, texts },
		...innerParts(part).flatMap((inner) => partTexts(inner, group, [...above, label])),
	];
}

const groupOf = (name: string, { displayOptions }: INodeProperties): string =>
	[name, displayOptions?.show?.resource?.join(', ')].filter(Boolean).join(': ');

const formTexts = (name: string, properties: INodeProperties[]): PartTexts[] =>
	properties
		.filter(({ type }) => type !== 'hidden')
		.flatMap((property) => partTexts(property, groupOf(name, property), []));

/** The texts of all built nodes and credentials, part by part. */
export function textsInDescriptions(): PartTexts[] {
	return [
		...Object.values(nodes).flatMap(({ description }) => {
			const { displayName, activationMessage, eventTriggerDescription, hints, triggerPanel } =
				description;
			const own = [displayName, description.description, description.subtitle];
			const help = [activationMessage, eventTriggerDescription, hints, triggerPanel];
			return [
				{ group: displayName, path: [], texts: [...own, ...help].flatMap(textsInside) },
				...formTexts(displayName, description.properties),
			];
		}),
		...Object.values(credentialTypes).flatMap(({ displayName, properties, test }) => [
			{
				group: displayName,
				path: [],
				texts: textsInside(test?.rules?.map(({ properties }) => properties.message)),
			},
			...formTexts(displayName, properties),
		]),
	];
}
