import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import get from 'lodash/get';

import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { prepare } from '../../../shared/request/operation';
import { isGiven, isRecord } from '../../../shared/values';
import { additionalFields } from '../collections';
import { operation } from '../operations';
import { common, email, firstName, placement } from './fields';
import { candidateOutput } from './output';

/**
 * A new candidate needs a name.
 *
 * @throws NodeOperationError where it is not given
 */
export function checkName(
	context: IExecuteSingleFunctions,
	{ body }: Pick<IHttpRequestOptions, 'body'>,
): void {
	if (isGiven(get(body, 'first_name'))) return;
	refuse(context, "'First Name' is empty", "Give 'First Name', which every candidate needs.");
}

/**
 * A candidate is known by an email address or by a LinkedIn profile.
 *
 * @throws NodeOperationError where neither is given
 */
function checkIdentity(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	checkName(this, options);
	const candidate = options.body as IDataObject;
	const profiles = Array.isArray(candidate.social_urls) ? candidate.social_urls : [];
	const onLinkedIn = profiles.some(
		(profile) => isRecord(profile) && profile.kind === 'linkedin' && profile.url,
	);
	if (candidate.email || onLinkedIn) return;
	refuse(
		this,
		"'Email' is empty, and so is the LinkedIn profile",
		"Give 'Email', or add a profile with the network linkedin under 'Social URLs'.",
	);
}

/** Known from the vendor's JavaScript client. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a candidate',
	description: 'Add a person, and put them into the pipeline of a job',
	call: 'POST /v1/candidates',
	preSend: [prepare(checkIdentity)],
	postReceive: candidateOutput,
});

export const createFields = [
	...shownFor('candidate', ['create'], [{ ...firstName, required: true }, email]),
	...additionalFields('candidate', ['create'], [...common, ...placement]),
];
