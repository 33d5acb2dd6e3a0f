import { get, isPlainObject } from 'lodash';
import { jsonParse, type IDataObject } from 'n8n-workflow';

import type { Asked, Message, Script, ScriptedCall } from './modelServer';

/** What a model says in one turn: a text, a record written as JSON, or the call of a tool. */
export type ModelTurn = { says: string | IDataObject } | { calls: string; with: IDataObject };

/** What a model answers to whoever says something. */
export interface ModelRule {
	/** A part of what a person, or the workflow, says. */
	asked: string;
	/** One turn after the other, until the model says something. */
	turns: ModelTurn[];
}

/** Takes an argument of a call from what the last tool answered, such as the start of the first free slot. */
interface FromAnswer {
	fromAnswer: string;
}

const isFromAnswer = (value: unknown): value is FromAnswer =>
	isPlainObject(value) && typeof get(value, 'fromAnswer') === 'string';

const lastAnswer = (messages: Message[]): object => {
	const text = messages.findLast(({ role }) => role === 'tool')?.content ?? '{}';
	return jsonParse<object>(text, { fallbackValue: {} });
};

const callOf = (name: string, argumentsGiven: IDataObject, messages: Message[]): ScriptedCall => {
	const filled = Object.entries(argumentsGiven).map(([argument, value]) => [
		argument,
		isFromAnswer(value) ? get(lastAnswer(messages), value.fromAnswer) : value,
	]);
	return { name, arguments: Object.fromEntries(filled) };
};

const helpFor = (rules: ModelRule[]): string =>
	`I stand in for a model and know only what the demo asks: ${rules.map(({ asked }) => `"${asked}"`).join(', ')}.`;

/** A model that answers by rules; what it has no rule for, it says. */
export function scripted(rules: ModelRule[]): Script {
	return ({ messages }: Asked) => {
		const at = messages.findLastIndex(({ role }) => role === 'user');
		const rule = rules.find(({ asked }) => messages[at]?.content.includes(asked));
		const spoken = messages.slice(at).filter(({ role }) => role === 'assistant').length;
		const turn = rule?.turns[spoken];
		if (!turn) return helpFor(rules);
		if ('calls' in turn) return [callOf(turn.calls, turn.with, messages)];
		return typeof turn.says === 'string' ? turn.says : JSON.stringify(turn.says);
	};
}
