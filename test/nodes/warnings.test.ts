import { nodes } from '../engine/package';
import { operationsOf } from './description';

/** The notices that the editor shows for an operation, such as `interview delete`. */
function noticesOf(node: string, operation: string): string[] {
	const description = nodes[node]?.description;
	if (!description) throw new Error(`No node ${node}`);
	const { parameters = [] } =
		operationsOf(description).find(({ name }) => name === operation) ?? {};
	return description.properties
		.filter(({ type, name }) => type === 'notice' && parameters.includes(name))
		.map(({ displayName }) => displayName);
}

const cannotBeUndone = /cannot be undone|No call to undo this is documented/;

describe('a step that cannot be taken back, or that people are told of', () => {
	it.each([
		['Boooply', 'interview cancel', /Everybody gets a cancellation/],
		['Boooply', 'interview cancel', cannotBeUndone],
		['Boooply', 'interview delete', /Boooply does not document that anybody is told/],
		['Boooply', 'interview delete', cannotBeUndone],
		['Boooply', 'interview reschedule', /Everybody gets the changed invitation/],
		['Boooply', 'interview reschedule', /To undo it, reschedule again/],
		['Boooply', 'participant add', /emails people who are invited/],
		['InterviewScheduler', 'candidateInterview reject', /ends the application/],
		['InterviewScheduler', 'candidateInterview reject', cannotBeUndone],
		['InterviewScheduler', 'interview cancel', /for the candidate too/],
		['InterviewScheduler', 'interview cancel', cannotBeUndone],
		['InterviewScheduler', 'jobDriver reject', cannotBeUndone],
		['MergeAts', 'accountToken regenerate', cannotBeUndone],
		['MergeAts', 'key regenerate', cannotBeUndone],
		['MergeAts', 'linkedAccount delete', cannotBeUndone],
	])('%s, %s warns: %s', (node, operation, words) => {
		expect(noticesOf(node, operation).join(' ')).toMatch(words);
	});
});
