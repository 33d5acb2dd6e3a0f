import { until, type Published } from '../e2e/published';
import type { Stack } from './stack';

/** Waits until the main process and the webhook processor know the webhook of a published workflow. */
export async function ready({ queue }: Stack, { webhookPath }: Published): Promise<void> {
	for (const { url } of [queue.main, queue.processor]) {
		await until(async () => {
			const { status } = await fetch(`${url}${webhookPath}`, { method: 'POST', body: '{}' });
			return status === 404 ? undefined : true;
		});
	}
}
