import type { INodeExecutionData } from 'n8n-workflow';

import { resultOf, runWorkflow, source, type Step } from '../engine/runNode';
import {
	apiKey,
	candidates,
	create,
	getMany,
	inSandbox,
	interviews,
	type SandboxedBoooply,
} from '../shared/boooply';

/** Fails in the engine, before the node's code is reached. */
const failsForCandidate2 = "={{ $json.name === 'Candidate 2' ? $('Nowhere').item : 'Engineer' }}";

/** Books interviews from a step that puts out these items, with another step after it. */
async function book(
	boooply: SandboxedBoooply,
	items: INodeExecutionData[],
	{ pinned, ...step }: Partial<Step> & { pinned?: INodeExecutionData[] } = {},
) {
	const run = await runWorkflow({
		steps: [
			{ name: 'Items', node: source(items), to: [['Book']] },
			{ name: 'Book', node: 'Boooply', parameters: create(), to: [['After']], ...step },
			{ name: 'After', node: source([{ json: { reached: true } }]) },
		],
		credentials: { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } },
		pinned: pinned && { Book: pinned },
	});
	return { ...resultOf(run, 'Book'), after: resultOf(run, 'After').json };
}

const input = (count: number): INodeExecutionData[] => candidates(count).map((json) => ({ json }));

describe('Nothing is sent', () => {
	it.each<[string, Partial<Step>]>([
		['', {}],
		[', not even where it always puts something out', { settings: { alwaysOutputData: true } }],
	])(
		'where no items come in, and the workflow ends there without an error%s',
		inSandbox(async (boooply, _where, step) => {
			const { run, items, after } = await book(boooply, [], step);

			expect(run.status).toBe('success');
			expect(items).toEqual([]);
			expect(after).toEqual([]);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'where the output is pinned: it is put out in place of what the vendor would say',
		inSandbox(async (boooply) => {
			const { json, after } = await book(boooply, input(2), {
				pinned: [{ json: { meetingCode: 'pinned' } }],
			});

			expect(json).toEqual([{ meetingCode: 'pinned' }]);
			expect(after).toEqual([{ reached: true }]);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'where the step is disabled: its items go past it',
		inSandbox(async (boooply) => {
			const { json, after } = await book(boooply, input(2), { settings: { disabled: true } });

			expect(json).toEqual(candidates(2));
			expect(after).toEqual([{ reached: true }]);
			expect(await boooply.requests()).toEqual([]);
		}),
	);
});

it(
	'Execute Once looks at the first item only, even if another one would fail',
	inSandbox(async (boooply) => {
		await boooply.seed([]);

		const { items, error } = await book(boooply, input(3), {
			parameters: create({ jobRole: failsForCandidate2 }),
			settings: { executeOnce: true },
		});

		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(await boooply.booked()).toEqual(['candidate1@example.com']);
	}),
);

it(
	'an item that fails in an expression goes to the error output with its fields, and the others are carried out',
	inSandbox(async (boooply) => {
		await boooply.seed([]);

		const { items, errorItems } = await book(boooply, input(3), {
			parameters: create({ jobRole: failsForCandidate2 }),
			settings: { onError: 'continueErrorOutput' },
		});

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems).toEqual([
			{
				json: { ...candidates(2)[1], error: "Referenced node doesn't exist" },
				pairedItem: { item: 1 },
			},
		]);
		expect(await boooply.booked()).toEqual(['candidate1@example.com', 'candidate3@example.com']);
	}),
);

it(
	'what all items have to say beside the output is said once',
	inSandbox(async (boooply) => {
		await boooply.seed(interviews(3));

		const { run, items } = await boooply.run(getMany({ limit: 1 }), { items: [{}, {}, {}] });

		expect(items).toHaveLength(3);
		expect(run.data.resultData.runData.Tested?.[0]?.hints).toEqual([
			{
				message: '1 of 3 records. Raise Limit or turn on Return All for more.',
				location: 'outputPane',
			},
		]);
	}),
);
