import type { INodeProperties } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { parsedJson } from '../../shared/input/json';
import { refuse } from '../../shared/input/refuse';
import { prepare } from '../../shared/request/operation';

/** A field of the body that takes text. */
export function text(
	name: string,
	displayName: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description,
		routing: { send: { type: 'body', property: name } },
	};
}

/** A switch, of the body unless it is one of the query. */
export function flag(
	name: string,
	displayName: string,
	description: string,
	type: 'body' | 'query' = 'body',
): INodeProperties {
	return {
		displayName,
		name,
		type: 'boolean',
		default: true,
		description,
		routing: { send: { type, property: name } },
	};
}

/** A field of the body that takes JSON, typed or from an expression, and is checked before it is sent. */
export function json(name: string, displayName: string, description: string): INodeProperties {
	const parse = prepare(function (request) {
		const given: unknown = get(request.body, name);
		if (typeof given !== 'string' || given.trim() === '') return;
		const value = parsedJson(given);
		if (value === undefined) {
			refuse(
				this,
				`'${displayName}' is not valid JSON`,
				`Correct '${displayName}'. ${description}`,
			);
		}
		set(request, `body.${name}`, value);
	});
	return {
		displayName,
		name,
		type: 'json',
		default: '',
		description,
		routing: { send: { type: 'body', property: name, preSend: [parse] } },
	};
}
