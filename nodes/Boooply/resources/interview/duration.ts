import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { wholeNumber } from '../../../shared/input/parameters';

const DURATION = { displayName: 'Duration', fallback: 30, least: 5 };

/**
 * The length of an interview in minutes.
 *
 * @param name the parameter that holds it
 * @throws NodeOperationError where it is no whole number of at least 5
 */
export function duration(context: IExecuteSingleFunctions, name: string): number {
	return wholeNumber(context, name, DURATION);
}
