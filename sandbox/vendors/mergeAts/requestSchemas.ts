import { mapValues, pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount, WriteSupport } from './accountRecords';
import { requestSchemaOf } from './contractSchemas';
import { refuse } from './errors';
import { models } from './models';
import { choice } from './platforms';
import type { ModelName, RequestSchema } from './records';
import { scopeOf } from './scopes';
import { recordOf } from './state';

/** Models that can be written through the API. */
export const writtenModels = [
	'Activity',
	'Application',
	'Attachment',
	'Candidate',
	'ScheduledInterview',
] as const satisfies ModelName[];

export type WriteKind = 'create' | 'update' | 'changeStage';

const nothing: WriteSupport = { fields: [], required: [], needsActingUser: false };

export function supportOf(
	account: LinkedAccount,
	model: ModelName,
	kind: WriteKind,
): WriteSupport | undefined {
	return account.platform.writes[`${models[model].resource}.${kind}`];
}

/** Whether a write can succeed now. */
export function canWrite(account: LinkedAccount, model: ModelName, kind: WriteKind): boolean {
	return (
		supportOf(account, model, kind) !== undefined &&
		account.details.status === 'COMPLETE' &&
		scopeOf(account, model).WRITE
	);
}

/**
 * What an account accepts for a write: the fields of the contract that its ATS takes.
 * @param template chosen by the user; it decides on linked_account_params where there are templates
 */
export function requestSchema(
	account: LinkedAccount,
	model: ModelName,
	kind: WriteKind,
	template?: string,
): RequestSchema {
	const support = supportOf(account, model, kind) ?? nothing;
	const { properties = {} } = requestSchemaOf(`${model}Request`);
	const { integrationParams, templates } = support;
	const linkedAccountParams =
		templates?.[template ?? '']?.linkedAccountParams ?? support.linkedAccountParams;
	const required = [
		...support.required,
		...(linkedAccountParams?.required?.length ? ['linked_account_params'] : []),
	];
	const empty: RequestSchema = { type: 'object', properties: {} };
	return {
		type: 'object',
		required: support.needsActingUser ? ['model', 'remote_user_id'] : ['model'],
		properties: {
			model: {
				type: 'object',
				required,
				properties: {
					...pick(properties, support.fields),
					...(templates && {
						remote_template_id: choice('Remote template ID', mapValues(templates, 'title')),
					}),
					integration_params: integrationParams ?? empty,
					linked_account_params: linkedAccountParams ?? empty,
				},
			},
			remote_user_id: {
				...requestSchemaOf(`${model}EndpointRequest`).properties?.remote_user_id,
				format: 'uuid',
			},
		},
	};
}

export function metaHandlers() {
	const handlers: Record<string, (context: Context) => Answer> = {};
	for (const model of writtenModels) {
		handlers[`${models[model].resource}.getCreateFields`] = (context) => {
			const template = context.request.query.application_remote_template_id;
			return metaAnswer(accountOf(context), model, 'create', [template].flat().at(-1));
		};
	}
	return {
		...handlers,
		'candidate.getUpdateFields'(context: Context<undefined, { id: string }>): Answer {
			const account = accountOf(context);
			recordOf(account, 'Candidate', context.request.params.id);
			return metaAnswer(account, 'Candidate', 'update');
		},
	};
}

function metaAnswer(
	account: LinkedAccount,
	model: ModelName,
	kind: WriteKind,
	template?: string,
): Answer {
	const { templates } = supportOf(account, model, kind) ?? nothing;
	if (template !== undefined && templates && !templates[template]) {
		return refuse(400, `There is no template ${template}.`);
	}
	const schema = requestSchema(account, model, kind, template);
	const { required = [] } = schema.properties?.model ?? {};
	return {
		status: 200,
		body: {
			request_schema: schema,
			remote_field_classes: {},
			status: {
				linked_account_status: account.details.status,
				can_make_request: canWrite(account, model, kind),
			},
			has_conditional_params: templates !== undefined,
			has_required_linked_account_params: required.includes('linked_account_params'),
		},
	};
}
