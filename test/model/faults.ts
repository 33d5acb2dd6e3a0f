import fc from 'fast-check';

import { ways } from './limits';
import type { Fate, Fault } from './network';

const told = fc.constantFrom(...Object.keys(ways));

const limited = fc.record({
	kind: fc.constant('limited' as const),
	told,
	seconds: fc.constantFrom(0, 1, 7, 400),
});

const troubled = fc
	.record({ acted: fc.boolean(), status: fc.constantFrom(302, 408, 500, 502, 503, 504) })
	.map((answer): Fault => ({ kind: 'answer', body: '{"message":"Out of order"}', ...answer }));

const refused = fc.constantFrom(400, 403, 404, 409, 422).map(
	(status): Fault => ({
		kind: 'answer',
		acted: false,
		status,
		body: '{"message":"Not like this"}',
	}),
);

const cut = fc
	.constantFrom('before', 'during', 'after')
	.map((when): Fault => ({ kind: 'cut', when }));

const unreadable = fc
	.constantFrom('', '<html>Sign in</html>', '[', 'null', '"done"', '[[[]]]')
	.map((body): Fault => ({ kind: 'answer', acted: true, status: 200, body }));

/** Every way in which a request can go wrong. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
	{ weight: 3, arbitrary: limited },
	{ weight: 2, arbitrary: troubled },
	{ weight: 2, arbitrary: cut },
	{ weight: 1, arbitrary: refused },
	{ weight: 1, arbitrary: unreadable },
	{ weight: 1, arbitrary: fc.constant<Fault>({ kind: 'unreachable' }) },
	{ weight: 1, arbitrary: fc.constant<Fault>({ kind: 'truncated' }) },
);

const milliseconds = fc.constantFrom(1, 20, 300, 5_000, 100_000);

/** What becomes of the requests of a schedule, of which about as many go well as go wrong. */
export const fates: fc.Arbitrary<Fate[]> = fc.array(
	fc.oneof(fc.record({ milliseconds }), fc.record({ milliseconds, fault })),
	{ maxLength: 12, size: 'max' },
);
