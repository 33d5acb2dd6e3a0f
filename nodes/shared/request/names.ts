import type {
	IExecuteSingleFunctions,
	ILoadOptionsFunctions,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import get from 'lodash/get';
import uniqBy from 'lodash/uniqBy';

import { refuse } from '../input/refuse';
import { isGiven } from '../values';

type Methods = NonNullable<INodeType['methods']>;

/** The lists of a node that its dropdowns show, by the names of their methods. */
export type Lists = Pick<Methods, 'listSearch' | 'loadOptions'>;

/** A field of one record or of several, which a list offers. */
interface Listed {
	field: INodeProperties;
	/** Where it is among the parameters. */
	path: string;
}

/** What a list says about a text. */
interface Found {
	entries: INodePropertyOptions[];
	/** Whether the list ends with them. */
	isWhole: boolean;
	/** Whether they are what the vendor found for the text, and not all there are. */
	isSearched: boolean;
}

const MOST_PAGES = 10;
const MOST_NAMED = 5;

/** An ID whose form no field declares: it has a digit, and neither spaces nor the sign of email addresses. */
const ANY_ID = /^[^\s@]*\d[^\s@]*$/;

/** What stands between the parts of an entry's name. */
const BETWEEN_PARTS = / · | \(|[,)]/;

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text has the form of an ID, as the field's way to give one declares it. */
export function isId({ modes = [] }: INodeProperties, text: string): boolean {
	const rules = modes
		.filter(({ type, extractValue }) => type === 'string' && extractValue === undefined)
		.flatMap(({ validation = [] }) => validation);
	const forms = rules.map((rule): unknown => get(rule, 'properties.regex')).filter(isGiven);
	if (forms.length === 0) return ANY_ID.test(text);
	return forms.some((form) => new RegExp(String(form)).test(text));
}

/** An item as n8n hands the open step to the functions of its dropdowns. */
function asDropdown(item: IExecuteSingleFunctions, path: string): ILoadOptionsFunctions {
	const beside = path.slice(0, path.lastIndexOf('.') + 1);
	const { parameters } = item.getNode();
	return Object.assign(Object.create(item), {
		getCurrentNodeParameter: (name: string, options?: { extractValue?: boolean }) => {
			const place = name.replace(/^&/, beside);
			if (get(parameters, place) === undefined) return undefined;
			return item.getNodeParameter(place, undefined, options);
		},
		getCurrentNodeParameters: () => parameters,
	});
}

async function searched(
	search: NonNullable<Methods['listSearch']>[string],
	context: ILoadOptionsFunctions,
	text: string,
): Promise<Found> {
	const entries: INodePropertyOptions[] = [];
	let token: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const { results, paginationToken } = await search.call(context, text, token);
		entries.push(...results);
		if (paginationToken === undefined) return { entries, isWhole: true, isSearched: true };
		token = String(paginationToken);
	}
	return { entries, isWhole: false, isSearched: true };
}

/**
 * The entries that a text names: those of which it is the value or a whole part, otherwise those that have its words. An
 * email address may have been searched for although the entries do not show it.
 */
function named(entries: INodePropertyOptions[], text: string, isSearched: boolean) {
	const wanted = text.toLowerCase();
	const exact = entries.filter(({ name, value }) =>
		[value, ...name.split(BETWEEN_PARTS)].some(
			(part) => String(part).trim().toLowerCase() === wanted,
		),
	);
	if (exact.length > 0) return exact;
	const words = wordsOf(text);
	const fitting = entries.filter(({ name, value }) => {
		const own = wordsOf(`${name} ${String(value)}`);
		return words.length > 0 && words.every((word) => own.includes(word));
	});
	return fitting.length === 0 && isSearched && text.includes('@') ? entries : fitting;
}

function told(entries: INodePropertyOptions[]): string {
	const rest = entries.length - MOST_NAMED;
	const shown = entries
		.slice(0, MOST_NAMED)
		.map(({ name, value }) => (name === String(value) ? name : `${name} (ID ${String(value)})`));
	return shown.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

/** Looks up what an item names in the lists of the node's dropdowns. */
export class Names {
	private readonly loaded = new Map<string, Promise<INodePropertyOptions[]>>();

	constructor(
		private readonly item: IExecuteSingleFunctions,
		private readonly lists: Lists,
	) {}

	/**
	 * The value of the one entry of a field's list that a text names; the text itself where the field has no list, or one
	 * of choices that are not all there are, such as time zones.
	 *
	 * @throws NodeOperationError naming the entries, where several fit or none does
	 */
	async valueOf({ field, path }: Listed, text: string): Promise<unknown> {
		const found = await this.find({ field, path }, text);
		if (!found) return text;
		const { displayName } = field;
		if (!found.isWhole) {
			return refuse(
				this.item,
				`The list of '${displayName}' is too long to find '${text}' by name`,
				`Give the ID as '${displayName}'.`,
			);
		}
		const entries = uniqBy(found.entries, 'value').filter(({ value }) => value !== '');
		const fitting = named(entries, text, found.isSearched);
		const [only] = fitting;
		if (only && fitting.length === 1) return only.value;
		if (only) {
			return refuse(
				this.item,
				`'${displayName}' fits several: ${text}`,
				`Give the ID of one of them: ${told(fitting)}.`,
			);
		}
		if (field.type === 'options') return text;
		const others = entries.length > 0 ? ` The list has: ${told(entries)}.` : '';
		return refuse(
			this.item,
			`'${displayName}' is neither an ID nor a name in the list: ${text}`,
			`Give an ID, or a name as the list has it.${others}`,
		);
	}

	/** What the list of a field has for a text; undefined where it has none. */
	private async find({ field, path }: Listed, text: string): Promise<Found | undefined> {
		const { listSearch = {}, loadOptions = {} } = this.lists;
		const context = asDropdown(this.item, path);
		const { loadOptionsMethod = '' } = field.typeOptions ?? {};
		const load = loadOptions[loadOptionsMethod];
		if (load) {
			const entries = this.loaded.get(loadOptionsMethod) ?? load.call(context);
			this.loaded.set(loadOptionsMethod, entries);
			return { entries: await entries, isWhole: true, isSearched: false };
		}
		const [method = ''] = (field.modes ?? []).flatMap(
			({ typeOptions }) => typeOptions?.searchListMethod ?? [],
		);
		const search = listSearch[method];
		const [name = text] = text.split(BETWEEN_PARTS);
		return search && (await searched(search, context, name.trim()));
	}
}
