import type { INodeListSearchItems } from 'n8n-workflow';

/** An entry of a dropdown: what is known of the record, and its ID. */
export function choice(id: unknown, ...about: unknown[]): INodeListSearchItems {
	return { name: [...about, id].filter(Boolean).map(String).join(' · '), value: String(id) };
}

/** The entries that hold what was typed, for lists in which the vendor cannot search. */
export function matching(choices: INodeListSearchItems[], typed: string): INodeListSearchItems[] {
	return choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
}
