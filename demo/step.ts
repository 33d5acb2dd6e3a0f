import { Listr } from 'listr2';

import type { Progress } from './command';

/**
 * Does a step of the demo and shows on the terminal that it runs, how far it is and how it ended.
 *
 * @throws whatever `work` throws
 */
export async function step<Result>(
	title: string,
	work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
	let report: Progress = () => undefined;
	const running = work((line) => report(line));
	const tasks = new Listr(
		[
			{
				title,
				task: async (_, task) => {
					report = (line) => (task.output = line);
					await running.catch(() => {
						throw new Error('failed');
					});
				},
			},
		],
		{
			rendererOptions: { showErrorMessage: false },
			fallbackRenderer: 'simple',
			registerSignalListeners: false,
			exitOnError: false,
		},
	);
	await tasks.run();
	return await running;
}
