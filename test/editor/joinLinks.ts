import { test } from 'node:test';

import type { Stage } from './stage';

/** What SECURITY.md says of links that open a meeting. */
export function joinLinks(stage: () => Stage): void {
	void test('Join links are shown in clear, though the node declares them as sensitive', async () => {
		const { editor } = stage();
		await editor.openStep('boooplyCreateInterview');
		await editor.execute();
		await editor.output.getByText(/token=[0-9a-f]{32}/).first().waitFor();
	});
}
