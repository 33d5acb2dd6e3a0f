import type { INodeProperties } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { parsedJson } from '../shared/json';
import { prepare } from '../shared/plan';
import { refuse } from '../shared/refuse';

/** A field of the body that takes JSON, typed or from an expression, and is checked before it is sent. */
export function json(name: string, displayName: string, description: string): INodeProperties {
	const parse = prepare(function (options) {
		const given: unknown = get(options.body, name);
		if (typeof given !== 'string' || given.trim() === '') return;
		const value = parsedJson(given);
		if (value === undefined) {
			refuse(this, `'${displayName}' is no JSON`, `Correct '${displayName}'. ${description}`);
		}
		set(options, `body.${name}`, value);
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
