import { groupBy, mapValues, pick } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import type { FieldMapping, LinkedAccount } from './accountRecords';
import { refuse } from './errors';
import { commonModelNames, isModelName } from './models';
import type { Fields } from './records';
import { remoteFieldsOf } from './remoteFields';
import type { MergeAtsState } from './state';

interface MappingInput {
	target_field_name?: string;
	target_field_description?: string;
	organization_wide_target_field?: string;
	is_integration_wide?: boolean;
	remote_field_traversal_path: unknown[];
	remote_method: string;
	remote_url_path: string;
	common_model_name: string;
	jmes_path?: string;
	advanced_mapping_expression?: string;
}

interface MappingQuery {
	exclude_remote_field_metadata?: boolean;
}

interface MappingPath {
	field_mapping_id: string;
}

export function fieldMappingHandlers(state: MergeAtsState) {
	return {
		'fieldMapping.getAll'(context: Context<undefined, object, MappingQuery>): Answer {
			const mappings = [...accountOf(context).fieldMappings.values()];
			const byModel = groupBy(mappings, ({ model }) => model);
			const body = mapValues(byModel, (list) =>
				list.map((mapping) => mappingBody(mapping, context.request.query)),
			);
			return { status: 200, body };
		},
		'fieldMapping.create'(context: Context<MappingInput, object, MappingQuery>): Answer {
			const { requestBody, query } = context.request;
			const mapping = newMapping(state, requestBody);
			accountOf(context).fieldMappings.set(mapping.id, mapping);
			return writtenAnswer(201, mapping, query);
		},
		'fieldMapping.update'(context: Context<Partial<MappingInput>, MappingPath>): Answer {
			const { params, requestBody: change } = context.request;
			const mapping = mappingOf(accountOf(context), params.field_mapping_id);
			mapping.traversalPath = change.remote_field_traversal_path ?? mapping.traversalPath;
			mapping.method = change.remote_method ?? mapping.method;
			mapping.urlPath = change.remote_url_path ?? mapping.urlPath;
			mapping.jmesPath = change.jmes_path ?? mapping.jmesPath;
			mapping.expression = change.advanced_mapping_expression ?? mapping.expression;
			return writtenAnswer(200, mapping, {});
		},
		'fieldMapping.delete'(context: Context<undefined, MappingPath>): Answer {
			const account = accountOf(context);
			account.fieldMappings.delete(mappingOf(account, context.request.params.field_mapping_id).id);
			return { status: 204 };
		},
		'remoteField.getAll'(
			context: Context<
				undefined,
				object,
				{ common_models?: string; include_example_values?: string }
			>,
		): Answer {
			const { common_models, include_example_values } = context.request.query;
			const asked = common_models?.split(',') ?? commonModelNames;
			const fields = remoteFieldsOf(include_example_values === 'true');
			return { status: 200, body: pick(fields, asked) };
		},
		'targetField.getAll': (context: Context): Answer =>
			targetFieldsAnswer(state, accountOf(context)),
		'targetField.create'(
			context: Context<{ name: string; common_model: string; description?: string }>,
		): Answer {
			const { name, common_model, description = '' } = context.request.requestBody;
			if (!isModelName(common_model)) {
				return refuse(400, `There is no common model ${common_model}.`);
			}
			const known = state.targetFields.get(common_model) ?? [];
			state.targetFields.set(common_model, [...known, { name, description }]);
			return targetFieldsAnswer(state, accountOf(context));
		},
	};
}

/** @throws Refusal 400 unless it names exactly one target field: one of its own or one of the organisation */
function newMapping(state: MergeAtsState, input: MappingInput): FieldMapping {
	const { common_model_name: model, organization_wide_target_field: shared } = input;
	if (!isModelName(model)) return refuse(400, `There is no common model ${model}.`);
	const name = shared ?? input.target_field_name;
	if (name === undefined || (shared !== undefined && input.target_field_name !== undefined)) {
		return refuse(400, 'Give target_field_name or organization_wide_target_field, one of them.');
	}
	const known = state.targetFields.get(model)?.find((field) => field.name === shared);
	if (shared !== undefined && !known) {
		return refuse(400, `The organization has no target field ${shared}.`);
	}
	const description = known?.description ?? input.target_field_description ?? '';
	return {
		id: state.nextId(),
		model,
		isIntegrationWide: input.is_integration_wide ?? false,
		target: { name, description, is_organization_wide: known !== undefined },
		method: input.remote_method,
		urlPath: input.remote_url_path,
		traversalPath: input.remote_field_traversal_path,
		jmesPath: input.jmes_path ?? null,
		expression: input.advanced_mapping_expression ?? null,
	};
}

function writtenAnswer(status: number, mapping: FieldMapping, query: MappingQuery): Answer {
	return { status, body: { model: mappingBody(mapping, query), warnings: [], errors: [] } };
}

function mappingBody(mapping: FieldMapping, query: MappingQuery): Fields {
	const isShort = query.exclude_remote_field_metadata === true;
	return {
		id: mapping.id,
		is_integration_wide: mapping.isIntegrationWide,
		target_field: mapping.target,
		remote_field: {
			remote_key_name: isShort ? null : String(mapping.traversalPath.at(-1) ?? ''),
			schema: isShort ? null : { type: 'string' },
			remote_endpoint_info: {
				method: mapping.method,
				url_path: mapping.urlPath,
				field_traversal_path: mapping.traversalPath,
			},
		},
		jmes_path: mapping.jmesPath,
		advanced_mapping_expression: mapping.expression,
	};
}

function mappingOf(account: LinkedAccount, id: string): FieldMapping {
	return account.fieldMappings.get(id) ?? refuse(404, 'Not found.');
}

/** Target fields of the organisation and those made with mappings of the account. */
function targetFieldsAnswer(state: MergeAtsState, account: LinkedAccount): Answer {
	const mappings = [...account.fieldMappings.values()];
	const body: Fields = {};
	for (const model of commonModelNames) {
		const mapped = mappings.filter((mapping) => mapping.model === model);
		const shared = state.targetFields.get(model) ?? [];
		const own = mapped.filter(({ target }) => !target.is_organization_wide);
		body[model] = [...shared, ...own.map(({ target }) => target)].map(({ name, description }) => ({
			name,
			description,
			is_mapped: String(mapped.some(({ target }) => target.name === name)),
		}));
	}
	return { status: 200, body };
}
