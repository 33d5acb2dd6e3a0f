import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import pick from 'lodash/pick';

import { choiceMeant } from '../../shared/input/choices';
import { jsonValue } from '../../shared/input/json';
import { refuse } from '../../shared/input/refuse';
import { isGiven, isRecord } from '../../shared/values';
import { PARTICIPANT_LIST, role } from './participantFields';

/** A person as email programs write them, with a role behind. */
const PERSON = /^(?<name>[^<]*)<(?<email>[^>]*)>[\s(]*(?<role>[^)]*)\)?$/;

/** What is told of a person besides the role. */
export const DETAILS = [
	'name',
	'email',
	'avatarUrl',
	'externalRole',
	'externalUserId',
	'authProvider',
];

function personIn(context: IExecuteSingleFunctions, entry: unknown): IDataObject {
	const person = isRecord(entry) ? entry : PERSON.exec(String(entry).trim())?.groups;
	if (!person) {
		return refuse(
			context,
			`'${PARTICIPANT_LIST.displayName}' has an entry that is not a person: ${String(entry)}`,
			'Write each person as Jane Doe <jane@example.com> (candidate), with commas between them, or give a JSON list of objects with name, email and role.',
		);
	}
	const chosen = isGiven(person.role) ? choiceMeant(context, role, person.role) : role.default;
	return { ...pick(person, DETAILS), role: String(chosen) };
}

/**
 * The people whom a step gives in one field: a list of objects, its JSON, or text such as
 * `Jane Doe <jane@example.com> (candidate), Max Roe <max@example.com> (interviewer)`.
 *
 * @throws NodeOperationError showing how a person is written
 */
export function participantList(context: IExecuteSingleFunctions): IDataObject[] {
	const { name } = PARTICIPANT_LIST;
	const text = String(context.getNodeParameter(name, ''));
	const entries =
		jsonValue(context, name) ?? text.split(/[,;\n](?![^<]*>)/).filter((one) => one.trim());
	return [entries].flat().map((entry) => personIn(context, entry));
}
