import { escapeRegExp, isMatchWith } from 'lodash';

const anything = '*';

const isText = (found: unknown, expected: unknown): boolean | undefined => {
	if (typeof expected !== 'string' || !expected.includes(anything)) return undefined;
	if (typeof found !== 'string') return false;
	const pattern = expected.split(anything).map(escapeRegExp).join('[\\s\\S]*');
	return new RegExp(`^${pattern}$`).test(found);
};

/** Whether a record has the fields that are expected of it; `*` in an expected text stands for anything. */
export function isLike(found: object, expected: object): boolean {
	return isMatchWith(found, expected, isText);
}
