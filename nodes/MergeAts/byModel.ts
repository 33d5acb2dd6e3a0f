import type { PostReceiveAction } from 'n8n-workflow';

import { isRecord } from '../shared/request';

/** Puts out each entry of lists that an answer holds by model, with the name of its model. */
export const byModel: PostReceiveAction = async (items) =>
	items.flatMap(({ json }) =>
		Object.entries(json).flatMap(([model, list]) =>
			(Array.isArray(list) ? list : [])
				.filter(isRecord)
				.map((entry) => ({ json: { common_model: model, ...entry } })),
		),
	);
