import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../../shared/refuse';
import { isRecord } from '../../shared/request';

/** Enough to catch a mistyped address; what is deliverable only a mail server knows. */
const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/u;

/** Whether a text can be an e-mail address. */
export function isEmail(text: string): boolean {
	return EMAIL.test(text);
}

const NEEDED: Record<string, { role: string; message: string; most?: number }> = {
	ai: { role: 'CANDIDATE', message: 'An AI interview takes exactly one candidate', most: 1 },
	human: { role: 'CANDIDATE', message: 'A human interview takes at least one candidate' },
	team: { role: 'HOST', message: 'A team meeting takes at least one host' },
};

/**
 * Checks the people of a meeting, and trims what was typed.
 *
 * @param type the kind of interview whose roles are needed; none are where people are added to a meeting
 * @throws NodeOperationError naming the row and the remedy
 */
export function checkParticipants(
	context: IExecuteSingleFunctions,
	body: IDataObject,
	type?: string,
): void {
	const rows = Array.isArray(body.participants) ? body.participants.filter(isRecord) : [];
	if (rows.length === 0)
		refuse(context, "'Participants' is empty", 'Add at least one participant.');
	rows.forEach((row, index) => {
		for (const key of ['name', 'email']) row[key] = String(row[key] ?? '').trim();
		const place = `participant ${index + 1}`;
		if (row.name === '')
			refuse(context, `'Name' of ${place} is empty`, 'Give every participant a name.');
		if (!isEmail(String(row.email))) {
			refuse(
				context,
				`'Email' of ${place} is no e-mail address: ${String(row.email) || 'it is empty'}`,
				"Correct 'Email', such as nathan@example.com. Nobody was invited.",
			);
		}
	});
	const needed = type === undefined ? undefined : NEEDED[type];
	if (!needed) return;
	const found = rows.filter(({ role }) => role === needed.role).length;
	if (found === 0 || found > (needed.most ?? Infinity)) {
		refuse(
			context,
			needed.message,
			`Set 'Role' under Participants. It has ${found} with the role ${needed.role}.`,
		);
	}
}
