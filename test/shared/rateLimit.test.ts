import { candidates, create, get, inSandbox, interviews, type SandboxedBoooply } from './boooply';

const later = (milliseconds: number) => Date.now() + milliseconds;
const refused = { kind: 'status', status: 429 } as const;

async function milliseconds(boooply: SandboxedBoooply): Promise<number[]> {
	const [first, ...others] = (await boooply.requests()).map(({ receivedAt }) =>
		Date.parse(receivedAt),
	);
	return others.map((time) => time - Number(first));
}

describe('After a 429 the node waits as it is told', () => {
	it.concurrent.each([
		['X-RateLimit-Reset', 'epoch seconds', (time: number) => String(Math.ceil(time / 1000))],
		['X-RateLimit-Reset', 'epoch milliseconds', (time: number) => String(time)],
		['X-RateLimit-Reset', 'ISO 8601', (time: number) => new Date(time).toISOString()],
		['Retry-After', 'an HTTP date', (time: number) => new Date(time + 999).toUTCString()],
	])(
		'by %s as %s',
		inSandbox(async (boooply, header, _format, written) => {
			await boooply.seed(interviews(1));
			const reset = later(3000);
			await boooply.misbehave({ ...refused, headers: { [header]: written(reset) } });

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [, second] = await boooply.requests();
			const late = Date.parse(String(second?.receivedAt)) - reset;
			expect(late).toBeGreaterThanOrEqual(0);
			expect(late).toBeLessThan(3000);
		}),
	);

	it.concurrent.each([
		['X-RateLimit-Reset in seconds', { 'x-ratelimit-reset': '1' }],
		['Retry-After in seconds', { 'retry-after': '1' }],
		['Retry-After before X-RateLimit-Reset', { 'retry-after': '1', 'x-ratelimit-reset': '600' }],
	])(
		'by %s',
		inSandbox(async (boooply, _told, headers) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({ ...refused, headers });

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [wait] = await milliseconds(boooply);
			expect(wait).toBeGreaterThan(950);
			expect(wait).toBeLessThan(4000);
		}),
	);

	it.concurrent.each([-3_600_000, 3_600_000])(
		'by the clock of the vendor, which is %i milliseconds off',
		inSandbox(async (boooply, difference) => {
			await boooply.seed(interviews(1));
			const vendorTime = later(difference);
			await boooply.misbehave({
				...refused,
				headers: {
					date: new Date(vendorTime).toUTCString(),
					'x-ratelimit-reset': String(vendorTime + 2500),
				},
			});

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [wait] = await milliseconds(boooply);
			expect(wait).toBeGreaterThan(2400);
			expect(wait).toBeLessThan(6000);
		}),
	);

	it.concurrent(
		'by meta.retry_after in the body',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({ ...refused, body: { meta: { retry_after: 1 } } });

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [wait] = await milliseconds(boooply);
			expect(wait).toBeGreaterThan(950);
		}),
	);

	it.concurrent(
		'longer each time when nothing is told',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave(refused, { times: 2 });

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [first = 0, second = 0] = await milliseconds(boooply);
			expect(first).toBeGreaterThan(350);
			expect(second - first).toBeGreaterThan(700);
		}),
	);

	it.concurrent(
		'never asking again at once, even when told to',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({ ...refused, headers: { 'retry-after': '0' } }, { times: 2 });

			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			const [first] = await milliseconds(boooply);
			expect(first).toBeGreaterThan(350);
		}),
	);

	it.concurrent(
		'with all items of the run',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(3));
			await boooply.misbehave({ ...refused, headers: { 'retry-after': '1' } });

			const { json } = await boooply.run(
				{ ...get(), options: { requestsAtOnce: 1 } },
				{ items: interviews(3) },
			);

			expect(json).toHaveLength(3);
			const waits = await milliseconds(boooply);
			expect(waits).toHaveLength(3);
			expect(Math.min(...waits)).toBeGreaterThan(950);
		}),
	);
});

describe('When no request is left in the window', () => {
	it.concurrent.each(['epochSeconds', 'epochMilliseconds', 'seconds', 'iso'] as const)(
		'the node waits for the next one without running into a 429, reset told as %s',
		inSandbox(
			async (boooply, resetFormat) => {
				await boooply.sandbox.control.setLimits({ resetFormat });

				const { json } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
					items: candidates(12),
				});

				expect(json).toHaveLength(12);
				const requests = await boooply.requests();
				expect(requests.map(({ status }) => status)).toEqual(Array(12).fill(200));
			},
			{ speed: 60 },
		),
	);
});

it.concurrent(
	'60 creates against 10 a minute end with 60 interviews, in the order of their items',
	inSandbox(
		async (boooply) => {
			const { items } = await boooply.run(create(), { items: candidates(60) });

			expect(items.map(({ json: { participants } }) => participants)).toEqual(
				candidates(60).map((candidate) => [expect.objectContaining(candidate)]),
			);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				candidates(60).map((_, item) => ({ item })),
			);
			const codes = items.map(({ json }) => json.meetingCode);
			expect(new Set(codes).size).toBe(60);
			const created = (await boooply.requests('POST')).filter(({ status }) => status === 200);
			expect(created).toHaveLength(60);
		},
		{ speed: 60 },
	),
);

describe('A rate limit that lasts longer than Maximum Wait', () => {
	it.concurrent(
		'ends in an error that says until when',
		inSandbox(async (boooply) => {
			await boooply.misbehave({ ...refused, headers: { 'retry-after': '3600' } });

			const before = Date.now();
			const { error } = await boooply.run(create({ options: { maximumWait: 60 } }), {
				items: candidates(1),
			});

			expect(error?.message).toMatch(/^The rate limit of Boooply is used up until \S+Z$/);
			const until = Date.parse(String(error?.message.split(' ').at(-1)));
			expect(Math.abs(until - before - 3_600_000)).toBeLessThan(5000);
			expect(error?.description).toContain("60 seconds of 'Maximum Wait'");
			expect(error?.httpCode).toBe('429');
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);

	it.concurrent(
		'also by many short waits',
		inSandbox(async (boooply) => {
			await boooply.misbehave({ ...refused, headers: { 'retry-after': '2' } }, { times: 99 });

			const { error } = await boooply.run({ ...get('Interview-1'), options: { maximumWait: 5 } });

			expect(error?.httpCode).toBe('429');
			expect(await boooply.requests()).toHaveLength(3);
		}),
	);
});
