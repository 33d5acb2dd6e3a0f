import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { jsonList } from '../../../shared/input/json';
import { refuse } from '../../../shared/input/refuse';
import { prepare } from '../../../shared/request/operation';
import { isGiven, isRecord } from '../../../shared/values';

const PATH = 'body.questions.answers';

/** One row in the vendor's form: every value text, the number of an option too. */
function answer(context: IExecuteSingleFunctions, row: unknown, index: number): IDataObject[] {
	const { id, value, values } = isRecord(row) ? row : {};
	if (!isGiven(id)) {
		return refuse(
			context,
			`'Question' of answer ${index + 1} is empty`,
			"Give each answer the 'id' of its question, as Job: Get Questions returns it.",
		);
	}
	const several = (Array.isArray(values) ? values.flat() : [values]).filter(isGiven).map(String);
	if (several.length > 0 && isGiven(value)) {
		return refuse(
			context,
			`Answer ${index + 1} has both 'Answer' and 'Several Answers'`,
			"Use 'Several Answers' for a question of the type multiselect, 'Answer' for any other.",
		);
	}
	if (several.length > 0) return [{ id: String(id), values: several }];
	return isGiven(value) ? [{ id: String(id), value: String(value) }] : [];
}

/**
 * Brings the answers into the vendor's form; questions left unanswered are left out.
 *
 * @throws NodeOperationError naming the row
 */
export const checkedAnswers: PreSendAction = prepare(function (options) {
	const isList = this.getNodeParameter('answersInput', 'typed') === 'list';
	const given: unknown = isList ? jsonList(this, 'answerList', 'Answer List') : get(options, PATH);
	if (!Array.isArray(given)) return;
	set(
		options,
		PATH,
		given.flatMap((row, index) => answer(this, row, index)),
	);
});
