import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isEmail } from '../../shared/input/email';
import { refuse } from '../../shared/input/refuse';
import { recordsOf } from '../../shared/values';
import { participantList } from './participantList';

interface Need {
	roles: string[];
	/** The roles as the Role field names them. */
	named: string;
	message: string;
	most?: number;
}

const CANDIDATE = { roles: ['CANDIDATE'], named: 'Candidate' };

const NEEDED: Record<string, Need[]> = {
	ai: [{ ...CANDIDATE, message: 'An AI interview takes exactly one candidate', most: 1 }],
	human: [
		{ ...CANDIDATE, message: 'A 1-to-1 interview takes at least one candidate' },
		{
			roles: ['INTERVIEWER', 'HOST'],
			named: 'Interviewer or Host',
			message: 'A 1-to-1 interview takes at least one interviewer or host',
		},
	],
	team: [{ roles: ['HOST'], named: 'Host', message: 'A team meeting takes at least one host' }],
};

/** Checks one person, and trims what was typed. */
function checkPerson(context: IExecuteSingleFunctions, row: IDataObject, number: number): void {
	for (const key of ['name', 'email']) row[key] = String(row[key] ?? '').trim();
	const missing = [
		{ field: 'Name', value: row.name },
		{ field: 'Email', value: row.email },
	].find(({ value }) => value === '');
	if (missing) {
		refuse(
			context,
			`'${missing.field}' of participant ${number} is empty`,
			'Give every participant a name and an email address. Nobody was invited.',
		);
	}
	if (!isEmail(String(row.email))) {
		refuse(
			context,
			`'Email' of participant ${number} is not a valid email address: ${String(row.email)}`,
			"Correct 'Email', such as nathan@example.com. Nobody was invited.",
		);
	}
}

function checkRepeated(context: IExecuteSingleFunctions, rows: IDataObject[]): void {
	const emails = rows.map(({ email }) => String(email).toLowerCase());
	const again = emails.findIndex((email, index) => emails.indexOf(email) < index);
	if (again === -1) return;
	refuse(
		context,
		`Participants ${emails.indexOf(emails[again] ?? '') + 1} and ${again + 1} have the same email address: ${emails[again]}`,
		'List each person once. Nobody was invited.',
	);
}

/** Whom a kind of interview needs and does not have, or has too many of. */
export function unmetNeed(
	people: IDataObject[],
	type?: string,
): (Need & { found: number }) | undefined {
	return (NEEDED[type ?? ''] ?? [])
		.map((need) => ({
			...need,
			found: people.filter(({ role: given }) => need.roles.includes(String(given))).length,
		}))
		.find(({ found, most = Infinity }) => found === 0 || found > most);
}

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
	if (context.getNodeParameter('participantsInput', 'typed') === 'list') {
		body.participants = participantList(context);
	}
	const rows = recordsOf(body.participants);
	if (rows.length === 0) {
		refuse(context, "'Participants' is empty", 'Add at least one participant.');
	}
	rows.forEach((row, index) => checkPerson(context, row, index + 1));
	checkRepeated(context, rows);
	const unmet = unmetNeed(rows, type);
	if (!unmet) return;
	refuse(
		context,
		unmet.message,
		`Set 'Role' under Participants: ${unmet.found} of ${rows.length} are ${unmet.named}. Nobody was invited.`,
	);
}
