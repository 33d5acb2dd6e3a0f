import type { IDataObject } from 'n8n-workflow';

import type { AgentRequest } from './catalogue';

/** What a model chose to do. */
export interface Choice {
	/** The name of the tool. */
	tool: string;
	arguments: IDataObject;
}

/** How good a choice is. */
export interface Verdict {
	isRightTool: boolean;
	/** The arguments that are not what was asked for. */
	wrong: string[];
}

/** A time on the clock of its zone, with seconds and an offset or without. */
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?(?:\.0+)?(?:[+-]\d\d:?\d\d)?$/;

/** What stands before the city in the name of a time zone. */
const AREA = /^[a-z]+\/(?=[a-z])/i;

/** What makes two values the same to a tool: letter case, commas, seconds and the area of a time zone do not matter. */
function key(value: unknown): string {
	const text = String(value ?? '').trim();
	const [, day, clock] = TIME.exec(text) ?? [];
	if (day !== undefined) return `${day} ${clock}`;
	return text
		.replace(AREA, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}@:/.-]+/gu, ' ');
}

/** Judges what a model chose, argument by argument; those that it need not give may be there, if they hold a default. */
export function judge(
	request: AgentRequest,
	choice: Choice | undefined,
	defaults: IDataObject,
): Verdict {
	const { tool, arguments: wanted, inOwnWords = [] } = request;
	if (choice?.tool !== tool) return { isRightTool: false, wrong: Object.keys(wanted) };
	const given = choice.arguments;
	const names = [...new Set([...Object.keys(wanted), ...Object.keys(given)])];
	const wrong = names.filter((name) => {
		if (inOwnWords.includes(name)) return key(given[name]) === '';
		return key(given[name] ?? defaults[name]) !== key(wanted[name] ?? defaults[name]);
	});
	return { isRightTool: true, wrong };
}
