import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import { shortTime, stateInWords } from '../../shared/editor/choices';
import { isGiven } from '../../shared/values';

const TIME = /_at$/;
const STATE = /(status|type|recommendation)$/;

/** What a field says in a dropdown: a time and a state in words. */
function said(record: IDataObject, path: string, zone: string): string {
	const value: unknown = get(record, path);
	if (!isGiven(value)) return '';
	if (TIME.test(path)) return shortTime(value, zone) ?? '';
	return STATE.test(path) ? stateInWords(value) : String(value);
}

/**
 * A record by the fields that name it; by its ID where it has none of them.
 *
 * @param label paths of fields, a space between those that belong together
 * @param zone of times
 */
export function nameOf(record: IDataObject, label: string[], zone: string): string {
	const names = label.map((paths) =>
		paths
			.split(' ')
			.map((path) => said(record, path, zone))
			.filter((part) => part !== '')
			.join(' '),
	);
	return names.filter((name) => name !== '').join(' · ') || String(record.id);
}
