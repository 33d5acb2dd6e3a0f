import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { loadOutputSchema } from 'n8n-core';

import { nodes } from '../engine/package';
import type { NodeResult } from '../engine/runNode';
import { operationsOf } from './description';

/** JSON Schema as n8n's editor reads it: a list of types means the first of them. */
interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

const folderOf = (node: string) => join(__dirname, '..', '..', 'dist', 'nodes', node);

/**
 * The output schema that n8n finds for an operation of a built node.
 *
 * @param node name of the node's folder, such as `Boooply`
 * @throws where it finds none
 */
export function outputSchema(node: string, resource: string, operation: string): Schema {
	const nodeDir = folderOf(node);
	const schema = loadOutputSchema({ nodeDir, version: 1, resource, operation });
	if (!schema) throw new Error(`${node} has no output schema for ${resource} ${operation}`);
	return schema;
}

/** The operations that a built node has output schemas for, as `interview create`. */
export function describedOutputs(node: string): string[] {
	return readdirSync(join(folderOf(node), '__schema__', 'v1.0.0'), { recursive: true })
		.map(String)
		.filter((path) => path.endsWith('.json'))
		.map((path) => path.replace(/\.json$/, '').replace(/[/\\]/g, ' '))
		.sort();
}

/** Where a value does not fit a schema: fields of another type, and fields that the schema does not know. */
export function misfits(value: unknown, schema: Schema | undefined, path = 'output'): string[] {
	if (!schema) return [`${path} is not in the schema`];
	const allowed = [schema.type].flat();
	const type = typeOf(value);
	const fits = allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
	if (!fits) return [`${path} is ${type}, not ${allowed.join(' or ')}`];
	if (Array.isArray(value)) {
		return value.flatMap((entry, index) => misfits(entry, schema.items, `${path}[${index}]`));
	}
	const { properties } = schema;
	if (typeof value !== 'object' || value === null || !properties) return [];
	return Object.entries(value).flatMap(([key, entry]) =>
		misfits(entry, properties[key], `${path}.${key}`),
	);
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

/** The operations of a built node, as `interview create`, in alphabetical order. */
export function operationNames(node: string): string[] {
	const type = nodes[node];
	if (!type) throw new Error(`The package has no node ${node}`);
	return operationsOf(type.description)
		.map(({ name }) => name)
		.sort();
}

/**
 * Declares the tests that every operation of a node has an output schema, which its output fits.
 *
 * @param run carries out an operation; one that needs no values takes none
 */
export function testOutputSchemas(
	node: string,
	run: (resource: string, operation: string, name: string) => Promise<NodeResult>,
): void {
	const names = operationNames(node);

	it('there is one for each operation, and no other', () => {
		expect(describedOutputs(node)).toEqual(names);
	});

	it.each(names)('fits the output of %s', async (name) => {
		const [resource = '', operation = ''] = name.split(' ');
		const { json, error } = await run(resource, operation, name);
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const schema = outputSchema(node, resource, operation);
		expect(json.flatMap((output) => misfits(output, schema))).toEqual([]);
	});
}
