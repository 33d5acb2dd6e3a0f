import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { prepare, type Operation } from '../../../shared/request/operation';
import { notice } from '../../../shared/editor/fields';

/** Lets a key be replaced only if its name was given twice. */
const confirmedName = prepare(function () {
	const [name, confirmed] = ['name', 'confirmedName'].map((field) =>
		String(this.getNodeParameter(field, '') ?? '').trim(),
	);
	if (name === confirmed) return;
	refuse(
		this,
		"'Confirm by Name' is not the name of the key",
		"Repeat 'Name' in 'Confirm by Name'. The key was not replaced.",
	);
});

/** ATS reference, Linked account: Regenerate key. */
export const regenerate: Operation = {
	name: 'Regenerate',
	value: 'regenerate',
	action: 'Regenerate an API key',
	description: 'Replace an API key by name; the one in use stops working at once',
	routing: {
		request: { method: 'POST', url: '/ats/v1/regenerate-key' },
		send: { preSend: [confirmedName] },
	},
};

export const regenerateFields = shownFor(
	'key',
	['regenerate'],
	[
		notice(
			'regenerateKeyNotice',
			'The key in use stops working at once, in n8n and everywhere else. This cannot be undone. Put the new one, which this node returns, into the credential.',
		),
		{
			displayName: 'Confirm by Name',
			name: 'confirmedName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Reporting',
			description: 'The name of the key once more. Nothing happens unless both are the same.',
		},
	],
);
