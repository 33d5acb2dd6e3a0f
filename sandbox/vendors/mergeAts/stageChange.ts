import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import { once } from './idempotency';
import { changeRecord } from './newRecord';
import { recordOf, type MergeAtsState } from './state';
import { WriteCheck } from './writeCheck';
import { failed, refused, written } from './writes';

interface StageChange {
	job_interview_stage?: string | null;
	remote_user_id?: string;
}

type StageContext = Context<StageChange, { id: string }, { is_debug_mode?: boolean }>;

export function stageHandlers(state: MergeAtsState) {
	return {
		'application.changeStage': (context: StageContext): Answer =>
			once(state, context, () => changeStage(state, context)),
	};
}

function changeStage(state: MergeAtsState, context: StageContext): Answer {
	const { params, requestBody } = context.request;
	const account = accountOf(context);
	const record = recordOf(account, 'Application', params.id);
	const refusal = refused(account, 'Application', 'changeStage');
	if (refusal) return refusal;
	const check = new WriteCheck([]);
	const pointer = 'job_interview_stage';
	const stage = account.records.of('JobInterviewStage').get(requestBody.job_interview_stage ?? '');
	if (!requestBody.job_interview_stage) {
		const detail = `The field ${pointer} is required.`;
		check.error('MISSING_REQUIRED_FIELD', 'Missing required field', detail, pointer);
	} else if (stage?.fields.job !== record.fields.job) {
		const detail = 'The stage is not one of the job of the application.';
		check.error('INVALID_FIELD_CHOICE', 'Invalid field choice', detail, pointer);
	} else {
		changeRecord(state, account, 'Application', record, { current_stage: stage?.fields.id });
	}
	return check.errors.length > 0
		? failed(state, 201, check, 'Application')
		: written(context, 201, account, 'Application', record, []);
}
