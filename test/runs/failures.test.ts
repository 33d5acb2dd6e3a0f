import type { FaultEffect } from '../../sandbox/sandboxControl';
import { runNode } from '../engine/runNode';
import { apiKey, candidates, create, inSandbox } from '../shared/boooply';

const refusal = {
	kind: 'status',
	status: 422,
	body: { success: false, error: 'Not this one' },
} as const;

const broke = 'The connection to Boooply broke before a whole answer arrived';

/** What goes wrong with the second of three bookings, what is told of it, and what is booked all the same. */
const failures: Array<[string, FaultEffect | undefined, string, number[]]> = [
	[
		'refused before it is sent',
		undefined,
		"'Email' of participant 1 is not a valid email address: not an address",
		[1, 3],
	],
	['refused by the vendor', refusal, 'Not this one', [1, 3]],
	[
		'not answered though carried out',
		{ kind: 'cut', when: 'after' },
		`${broke} (it may have been carried out)`,
		[1, 2, 3],
	],
	[
		'cut off, perhaps before it was carried out',
		{ kind: 'cut', when: 'before' },
		`${broke} (it may have been carried out)`,
		[1, 3],
	],
	[
		'answered with an error of the server',
		{ kind: 'status', status: 503, body: { success: false, error: 'Down' } },
		'Down (it may have been carried out)',
		[1, 3],
	],
	[
		'answered without the interview',
		{ kind: 'missingFields', fields: ['meeting'] },
		"The answer has no 'meeting' (it may have been carried out)",
		[1, 2, 3],
	],
];

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'Where the step goes on with %s',
	(onError) => {
		it.concurrent.each(failures)(
			'a write %s is told of, and the others come out',
			inSandbox(async (boooply, _what, effect, message, booked) => {
				await boooply.seed([]);
				if (effect) await boooply.misbehave(effect, { method: 'POST', skip: 1 });
				const [first, second, third] = candidates(3);
				const email = effect ? second?.email : 'not an address';

				const { items, errorItems, run } = await boooply.run(
					create({ options: { requestsAtOnce: 1 } }),
					{
						items: [{ ...first }, { ...second, email }, { ...third }],
						settings: { onError },
					},
				);

				expect(run.status).toBe('success');
				const isSeparate = onError === 'continueErrorOutput';
				const failed = (isSeparate ? errorItems : items).find(({ json }) => 'error' in json);
				expect(failed).toEqual({
					json: { ...(isSeparate && { ...second, email }), error: message },
					pairedItem: { item: 1 },
				});
				expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
					(isSeparate ? [0, 2] : [0, 1, 2]).map((item) => ({ item })),
				);
				expect(await boooply.booked()).toEqual(
					booked.map((number) => `candidate${number}@example.com`),
				);
				expect(await boooply.requests('POST')).toHaveLength(effect ? 3 : 2);
			}),
		);

		it('each item is told of a credential that leads nowhere', async () => {
			const { items, errorItems, run } = await runNode({
				node: 'Boooply',
				parameters: create(),
				items: candidates(2),
				credentials: { boooplyApi: { apiKey, baseUrl: 'boooply.com' } },
				settings: { onError },
			});

			expect(run.status).toBe('success');
			const isSeparate = onError === 'continueErrorOutput';
			const failed = isSeparate ? errorItems : items;
			expect(failed.map(({ json }) => json.error)).toEqual(
				Array(2).fill('The base URL in the credential is not a web address: boooply.com'),
			);
			expect(items).toHaveLength(isSeparate ? 0 : 2);
		});
	},
);

describe('The error that stops a step tells what else was carried out', () => {
	it(
		'with the IDs',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(refusal, { method: 'POST', skip: 3 });

			const { error } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(5),
			});

			const codeOf = new Map(
				(await boooply.meetings()).map(({ meetingCode, participants }) => [
					participants[0]?.email,
					meetingCode,
				]),
			);
			const [first, second, third] = [1, 2, 3].map((number) =>
				codeOf.get(`candidate${number}@example.com`),
			);
			expect(error?.message).toBe('Not this one (other items carried out: 3)');
			expect(error?.description).toContain(
				`Carried out: item 0 (${first}), item 1 (${second}), item 2 (${third}). To run the others, leave these out, or set 'Once For' under Options.`,
			);
			expect(error?.context?.itemIndex).toBe(3);
		}),
	);

	it(
		'and what may have been, however often the step is tried',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST', times: 2 });

			const { error } = await boooply.run(create({ options: { requestsAtOnce: 2 } }), {
				items: candidates(2),
				settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			});

			expect(error?.message).toBe(
				`${broke} (it may have been carried out) (other items carried out: 0, perhaps: 1)`,
			);
			expect(error?.description).toContain('Perhaps carried out: item 1. To run the others');
			expect(await boooply.booked()).toHaveLength(2);
		}),
	);
});
