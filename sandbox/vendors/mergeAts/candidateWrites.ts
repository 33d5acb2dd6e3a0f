import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import { emptyFields } from './contractSchemas';
import { changeRecord } from './newRecord';
import { recordOf, type MergeAtsState } from './state';

export function ignoreHandlers(state: MergeAtsState) {
	return {
		/** The id stays, so that lists go on answering the emptied record. */
		'candidate.ignore'(context: Context<object, { model_id: string }>): Answer {
			const account = accountOf(context);
			const record = recordOf(account, 'Candidate', context.request.params.model_id);
			const { id, remote_id, created_at, remote_was_deleted } = record.fields;
			changeRecord(state, account, 'Candidate', record, {
				...emptyFields('Candidate'),
				...{ id, remote_id, created_at, remote_was_deleted },
			});
			record.custom = {};
			return { status: 200, body: {} };
		},
	};
}
