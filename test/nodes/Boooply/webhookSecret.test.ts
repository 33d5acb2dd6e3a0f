import { WebhookContext } from 'n8n-core';

import { boooplyTrigger, evaluation, post, sign } from './deliveries';

const deliver = async (url: string, meetingCode: string, secret: string) => {
	const body = evaluation({ meetingCode });
	return await post(url, body, { 'x-boooply-signature': sign(body, secret) });
};

afterEach(() => jest.restoreAllMocks());

describe('The webhook secret', () => {
	it('is read once for a burst of deliveries', async () => {
		const read = jest.spyOn(WebhookContext.prototype, 'getCredentials');
		const { trigger, url } = await boooplyTrigger(undefined, 'whsec_old');
		for (const code of ['B-1', 'B-2', 'B-3']) {
			expect(await deliver(url, code, 'whsec_old')).toBe(200);
		}
		expect(trigger.runs).toHaveLength(3);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('counts from the moment at which it is changed', async () => {
		const { trigger, url } = await boooplyTrigger(undefined, 'whsec_old');
		expect(await deliver(url, 'B-1', 'whsec_old')).toBe(200);
		trigger.changeCredential('boooplyApi', { webhookSecret: 'whsec_new' });
		expect(await deliver(url, 'B-2', 'whsec_new')).toBe(200);
		expect(await deliver(url, 'B-3', 'whsec_old')).toBe(401);
		expect(trigger.runs).toHaveLength(2);
	});

	it('counts no longer than ten seconds after it was changed', async () => {
		const { trigger, url } = await boooplyTrigger(undefined, 'whsec_old');
		expect(await deliver(url, 'B-1', 'whsec_old')).toBe(200);
		trigger.changeCredential('boooplyApi', { webhookSecret: 'whsec_new' });
		expect(await deliver(url, 'B-2', 'whsec_old')).toBe(200);
		const now = Date.now();
		jest.spyOn(Date, 'now').mockImplementation(() => now + 10_000);
		expect(await deliver(url, 'B-3', 'whsec_old')).toBe(401);
		expect(trigger.runs).toHaveLength(2);
	});

	it('is not kept while it is empty', async () => {
		const { trigger, url } = await boooplyTrigger({ events: ['*'], allowUnsigned: true }, '');
		expect(await deliver(url, 'B-1', 'whsec_forged')).toBe(200);
		trigger.changeCredential('boooplyApi', { webhookSecret: 'whsec_new' });
		expect(await deliver(url, 'B-2', 'whsec_forged')).toBe(401);
		expect(trigger.runs).toHaveLength(1);
	});
});
