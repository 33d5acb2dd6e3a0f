import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { interviewsInWords } from './account/interviewSupport';
import { lookUpInAccount } from './account/lookUpInAccount';
import { platformOf } from './account/platforms';

/** What the linked account's ATS does with interviews, as the one choice of a list. */
export async function getInterviewSupport(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const details = await lookUpInAccount(this, '/ats/v1/account-details');
	const platform = platformOf(details.integration, details.integration_slug);
	const name = String(details.integration ?? 'This ATS');
	return [
		{
			name: platform?.name ?? name,
			value: '',
			description: platform
				? interviewsInWords(platform)
				: `Merge does not document interviews of ${name}. Fields may stay empty; Passthrough reaches the API of the ATS itself.`,
		},
	];
}
