import type { INodeListSearchResult } from 'n8n-workflow';

import { digitsOnly, locator } from '../../nodes/shared/editor/locator';
import { runAgent } from '../engine/agent';
import { runNode } from '../engine/runNode';
import { withServer } from '../engine/server';
import { credentialFor, nodeOf, someVendor } from './nodeOf';

const person = locator({
	name: 'person',
	displayName: 'Person',
	search: 'searchPeople',
	placeholder: 'e.g. 41',
	validation: digitsOnly,
});

/** What the list has for any text, page by page. */
type Pages = INodeListSearchResult['results'][];

const pagesOf = (pages: Pages) =>
	async function (_text?: string, page = '0'): Promise<INodeListSearchResult> {
		const results = pages[Number(page)] ?? [];
		const next = Number(page) + 1;
		return { results, paginationToken: next < pages.length ? String(next) : undefined };
	};

const operation = {
	name: 'Get',
	value: 'get',
	routing: { request: { method: 'GET' as const, url: '/people/{person}' } },
};

const parameters = {
	resource: 'record',
	operation: 'get',
	person: { __rl: true, mode: 'id', value: "={{ $fromAI('person', 'Who', 'string') }}" },
};

/** Which record a model gets that names one, or what it is told. */
async function named(text: string, pages: Pages): Promise<unknown> {
	const paths: string[] = [];
	const answer = await withServer(
		(request, response) => {
			paths.push(String(request.url));
			response.setHeader('content-type', 'application/json').end('{}');
		},
		async (url) => {
			const listSearch = { searchPeople: pagesOf(pages) };
			const node = nodeOf(operation, [person], someVendor, { listSearch });
			node.description.usableAsTool = true;
			const { answers } = await runAgent({
				way: 'the engine',
				tools: { Tool: { node, parameters } },
				turns: [[{ tool: 'Tool', input: { person: text } }]],
				credentials: credentialFor(url),
			});
			return answers[0]?.[0]?.[0]?.error;
		},
	);
	return answer ?? paths;
}

const ada = { name: 'Ada Ruiz · ada@example.com', value: '41' };
const adam = { name: 'Adam Ruiz · adam@example.com', value: '42' };
const ben = { name: 'Ben Otieno · ben@example.com', value: '57' };

describe('A record that a model names', () => {
	it.each([
		['its whole name', 'Ada Ruiz', [[ada, adam, ben]], '/people/41'],
		['a part of its name', 'otieno', [[ada, ben]], '/people/57'],
		['words in another order', 'Ruiz, Ada', [[ada, adam]], '/people/41'],
		['an email address', 'ADAM@example.com', [[ada, adam]], '/people/42'],
		['an address that the vendor alone knows', 'ada@home.example', [[ada]], '/people/41'],
		['what stands on the second page', 'Ben', [[ada], [ben]], '/people/57'],
		['its ID, without a look at the list', '43', [[ada]], '/people/43'],
	])('is taken by %s', async (_case, text, pages, path) => {
		expect(await named(text, pages)).toEqual([path]);
	});

	it.each([
		[
			'several fit',
			'Ruiz',
			[[ada, adam]],
			"'Person' fits several: Ruiz. Give the ID of one of them",
		],
		['none fits', 'Eve', [[ada]], "'Person' is neither an ID nor a name in the list: Eve"],
		['it is only part of a word', 'Ad', [[ada]], 'The list has: Ada Ruiz'],
		['the list does not end', 'Ada', Array(11).fill([ada]), 'is too long to find'],
	])('is asked for where %s, and nothing is sent', async (_case, text, pages, words) => {
		expect(await named(text, pages)).toContain(words);
	});
});

it('In a step that is no tool a name is no ID', async () => {
	const paths: string[] = [];
	await withServer(
		(request, response) => {
			paths.push(String(request.url));
			response.setHeader('content-type', 'application/json').end('{}');
		},
		async (url) => {
			const lists = { listSearch: { searchPeople: pagesOf([[ada]]) } };
			await runNode({
				node: nodeOf(operation, [person], someVendor, lists),
				parameters: { ...parameters, person: { __rl: true, mode: 'id', value: "={{ 'Ada' }}" } },
				credentials: credentialFor(url),
			});
		},
	);
	expect(paths).toEqual(['/people/Ada']);
});
