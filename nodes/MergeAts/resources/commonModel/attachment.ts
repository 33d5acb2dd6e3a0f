import type { IDataObject, IExecuteSingleFunctions, PostReceiveAction } from 'n8n-workflow';
import pick from 'lodash/pick';

import { outputFile } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { wholeNumber } from '../../../shared/input/parameters';
import { refuse } from '../../../shared/input/refuse';
import { download } from '../../../shared/request/download';
import type { Operation } from '../../../shared/request/operation';
import { shaped } from '../../../shared/request/records';
import { isGiven } from '../../../shared/values';
import { onLinkedAccount } from '../../account/accountToken';

const MAXIMUM_SIZE = { displayName: 'Maximum Size', fallback: 50, least: 1 };

const REMEDY =
	"Links to files expire, and some work for users of the ATS only. Start a sync with the resource 'Sync Status', which brings new links, and run the node again after it; or fetch the file with 'ATS Request'.";

/** What a file without a name is called, by its type. */
const NAMES: Record<string, string> = {
	COVER_LETTER: 'cover-letter',
	OFFER_LETTER: 'offer-letter',
	RESUME: 'resume',
};

/** The address of the file, which is a key to it. */
function addressOf(
	item: IExecuteSingleFunctions,
	{ file_url: url, remote_was_deleted: isGone }: IDataObject,
): string {
	if (isGone !== true && isGiven(url)) return String(url);
	return refuse(
		item,
		`Attachment ${String(item.getNodeParameter('id', '', { extractValue: true }))} has no file`,
		isGone === true
			? 'It was removed from the ATS.'
			: "Merge has no 'file_url' for it: the ATS may not give its files away. The resource 'ATS Request' reaches the API of the ATS itself.",
	);
}

/** Puts out the file, and of its record what is no key to it. */
const withFile: PostReceiveAction = async function (items) {
	const field = String(this.getNodeParameter(outputFile.name, outputFile.default));
	const megabytes = wholeNumber(this, 'options.maximumSize', MAXIMUM_SIZE);
	return await Promise.all(
		items.map(async ({ json }) => {
			const { file_name: name, attachment_type: type } = json;
			const file = await download(this, {
				url: addressOf(this, json),
				...(isGiven(name) && { name: String(name) }),
				otherwise: NAMES[String(type)] ?? 'attachment',
				megabytes,
				remedy: REMEDY,
			});
			const about = pick(json, ['id', 'file_name', 'attachment_type', 'candidate']);
			return { json: about, binary: { [field]: file } };
		}),
	);
};

/** ATS reference, Attachments: what attachments have beyond other models. */
export const attachmentOperations: Operation[] = [
	{
		name: 'Download',
		value: 'download',
		action: 'Download an attachment',
		description: 'Get the file of an attachment, such as the resume of a candidate',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/attachments/{id}' },
			output: { postReceive: [shaped((record) => record), withFile] },
		}),
	},
];

export const attachmentFields = shownFor('attachment', ['download'], [outputFile]);
