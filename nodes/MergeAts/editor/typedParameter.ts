import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { isRecord } from '../../shared/values';

/** A parameter of the open step as it stands; undefined where it is empty or an expression, which has no item yet. */
export function typedParameter(context: ILoadOptionsFunctions, name: string): string | undefined {
	const parameter: unknown = context.getCurrentNodeParameter(name);
	const given = isRecord(parameter) ? parameter.value : parameter;
	if (typeof given !== 'string' || given === '' || given.startsWith('=')) return undefined;
	return given;
}
