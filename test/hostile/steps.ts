import type { INodeParameters, INodeType } from 'n8n-workflow';
import { cloneDeep, get, set } from 'lodash';

import { actionNodes } from '../nodes/actionNodes';
import { filledSteps, operationsIn } from '../nodes/filled';

/** A field of a step that a hostile value is put into. */
export interface Target {
	node: string;
	operation: string;
	parameters: INodeParameters;
	/** Where the value is among the parameters. */
	path: string;
}

/** What decides which fields there are, and what a record is picked by. */
const DECIDING = /(^|\.)(resource|operation|__rl|mode|mappingMode|schema|matchingColumns)(\.|$)/;

/** The places of all values within the parameters of a step. */
function pathsIn(value: unknown, above = ''): string[] {
	if (typeof value !== 'object' || value === null) return above === '' ? [] : [above];
	return Object.entries(value).flatMap(([key, entry]) =>
		pathsIn(entry, above === '' ? key : `${above}.${key}`),
	);
}

function targetsOf(node: string, { description }: INodeType): Target[] {
	return operationsIn(description).flatMap((chosen) => {
		const known = new Set<string>();
		const typed = filledSteps(node, description, chosen).filter(({ how }) => how === 'typed');
		return typed.flatMap(({ parameters }) =>
			pathsIn(parameters)
				.filter((path) => !DECIDING.test(path) && typeof get(parameters, path) !== 'boolean')
				.filter((path) => known.size < known.add(path).size)
				.map((path) => ({
					node,
					operation: `${chosen.resource} ${chosen.operation}`,
					parameters,
					path,
				})),
		);
	});
}

/** Every field of every operation that holds a text, a number or a choice. */
export const targets: Target[] = actionNodes.flatMap(([name, node]) => targetsOf(name, node));

/** The parameters of a step with what an item holds as `hostile` in place of one field's value. */
export function parametersFor({ parameters, path }: Target): INodeParameters {
	return set(cloneDeep(parameters), path, '={{ $json.hostile }}');
}
