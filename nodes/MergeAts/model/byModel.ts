import type { PostReceiveAction } from 'n8n-workflow';

import { recordsOf } from '../../shared/values';

/** Puts out each entry of lists that an answer holds by model, with the name of its model. */
export const byModel: PostReceiveAction = async (items) =>
	items.flatMap(({ json }) =>
		Object.entries(json).flatMap(([model, list]) =>
			recordsOf(list).map((entry) => ({ json: { common_model: model, ...entry } })),
		),
	);
