import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { withoutSecrets } from '../../../shared/answer/secrets';
import type { Walk } from '../../../shared/request/paging/walk';
import { shaped } from '../../../shared/request/records';
import { saidError } from '../../saidError';

/** Puts out Merge's answer as it is, which has to be a record: of anything else nobody can tell what was done. */
export const plainAnswer = shaped((answer) => answer);

/** Fails an item whose request the ATS refused, which Merge answers with 200, unless the user wants the answer. */
export async function checkRemote(
	item: IExecuteSingleFunctions,
	answer: IDataObject,
): Promise<IDataObject> {
	const { status } = answer;
	if (typeof status !== 'number' || status < 400) return answer;
	if (item.getNodeParameter('options.neverError', false) === true) return answer;
	const response = withoutSecrets(answer.response, []) as IDataObject[string];
	const words = typeof response === 'string' ? response : JSON.stringify(response);
	throw await saidError(
		item,
		{ response },
		{
			message: `The ATS answered with status ${status}: ${words}`,
			description:
				"Merge passed the request on; this is what the customer's ATS said. Check path and data against the documentation of the ATS, or turn on 'Never Error' to go on with such answers.",
			status,
		},
	);
}

/** One request, whose answer by the ATS decides whether the item fails. */
export const remoteAnswer: Walk = async (item, { send }) => {
	const { items } = await send();
	return await Promise.all(
		items.map(async ({ json }) => ({ json: await checkRemote(item, json) })),
	);
};
