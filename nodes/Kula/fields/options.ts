import type { INodePropertyOptions } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';
import startCase from 'lodash/startCase';

/** Values of the API whose names are not simply their words. */
const NAMES: Record<string, string> = {
	adhoc: 'Ad Hoc',
	asc: 'Ascending',
	candidate_no_show: 'Candidate No-Show',
	desc: 'Descending',
	created_at: 'Creation Time',
	hackerrank: 'HackerRank',
	one_on_one: 'One-on-One',
	onsite: 'On-Site',
	opened_at: 'Opening Time',
	updated_at: 'Time of Change',
};

/** The documented values of a field as options, by name. */
export function valueOptions(values: readonly string[]): INodePropertyOptions[] {
	const options = values.map((value) => ({ name: NAMES[value] ?? startCase(value), value }));
	return sortBy(options, 'name');
}
