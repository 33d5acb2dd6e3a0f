import { get, inSandbox, interviews } from './boooply';

const thousandItems = Array.from({ length: 10 }, () => interviews(100)).flat();

it(
	'1,000 Gets never have more than five requests in flight, and come out in the order of their items',
	inSandbox(async (boooply) => {
		const { control } = boooply.sandbox;
		await control.setLimits({ enabled: false });
		await boooply.seed(interviews(100));
		await boooply.misbehave({ kind: 'delay', milliseconds: 100 }, { times: 20 });

		const { items } = await boooply.run(get(), { items: thousandItems });

		const { requests, maximumInFlight } = await control.requests();
		expect(requests).toHaveLength(1000);
		expect(maximumInFlight).toBe(5);
		expect(items.map(({ json }) => json.meetingCode)).toEqual(
			thousandItems.map(({ code }) => code),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			thousandItems.map((_, item) => ({ item })),
		);
	}),
);

it.each([1, 3])(
	'no more than the %i that are set are in flight',
	inSandbox(async (boooply, requestsAtOnce) => {
		await boooply.seed(interviews(20));
		await boooply.misbehave({ kind: 'delay', milliseconds: 20 }, { times: 20 });

		await boooply.run({ ...get(), options: { requestsAtOnce } }, { items: interviews(20) });

		const { maximumInFlight } = await boooply.sandbox.control.requests();
		expect(maximumInFlight).toBe(requestsAtOnce);
	}),
);
