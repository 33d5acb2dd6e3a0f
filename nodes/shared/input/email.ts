import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from './refuse';
import { refuseEmpty } from './text';

/** Enough to catch a mistyped address; what is deliverable only a mail server knows. */
const EMAIL = /^[^\s@<>,;"\p{Surrogate}]+@[^\s@<>,;"\p{Surrogate}]+\.[^\s@<>,;".\p{Surrogate}]+$/u;

/** Whether a text can be an email address. */
export function isEmail(text: string): boolean {
	return EMAIL.test(text);
}

/**
 * The email address in the field Email.
 *
 * @throws NodeOperationError where it is empty or none
 */
export function emailOf(item: IExecuteSingleFunctions): string {
	const value = String(item.getNodeParameter('email', '') ?? '').trim();
	if (value === '') refuseEmpty(item, 'Email');
	if (isEmail(value)) return value;
	return refuse(
		item,
		`'Email' is not an email address: ${value}`,
		"Correct 'Email', such as mina@example.com, or the expression behind it.",
	);
}
